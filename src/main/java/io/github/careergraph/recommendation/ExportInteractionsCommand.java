package io.github.careergraph.recommendation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export-interactions}: what people did, without their names, for {@code train-interests}. */
@Command(
        name = "export-interactions",
        mixinStandardHelpOptions = true,
        description =
                "Writes what people who agree to it did with what they were shown, for train-interests. Who they are is"
                        + " left out, and one export cannot be joined to another.")
public final class ExportInteractionsCommand implements Callable<Integer> {

    private final InteractionExport export;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, description = "File to write; one that is there is replaced.")
    private Path out;

    /** For reading a command line before anything is started, to refuse or explain it; not for running it. */
    ExportInteractionsCommand() {
        this(null);
    }

    @Inject
    ExportInteractionsCommand(InteractionExport export) {
        this.export = export;
    }

    @Override
    public Integer call() {
        try {
            InteractionExport.Written written = export.write(out);
            spec.commandLine().getOut().printf("%,d people, %,d deeds in %s%n", written.people(), written.deeds(), out);
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        } catch (IOException unwritable) {
            spec.commandLine().getErr().println(out + " cannot be written: " + unwritable.getMessage());
            return ExitCode.SOFTWARE;
        }
    }
}
