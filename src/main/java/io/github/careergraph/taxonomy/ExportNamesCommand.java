package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export-names}: what the taxonomy in the database calls things, for making a gazetteer where there is none. */
@Command(
        name = "export-names",
        mixinStandardHelpOptions = true,
        description = "Writes the English names of all skills and occupations as tables that gazetteer reads.")
public final class ExportNamesCommand implements Callable<Integer> {

    private final NameTables tables;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            description = "Folder to write skills/names.csv and occupations.csv into.")
    private Path out;

    /** For reading a command line before anything is started, to refuse or explain it; not for running it. */
    ExportNamesCommand() {
        this(null);
    }

    @Inject
    ExportNamesCommand(NameTables tables) {
        this.tables = tables;
    }

    @Override
    public Integer call() {
        try {
            spec.commandLine().getOut().printf("%,d names in %s%n", tables.write(out), out);
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        } catch (IOException unwritable) {
            spec.commandLine().getErr().println(out + " cannot be written: " + unwritable.getMessage());
            return ExitCode.SOFTWARE;
        }
    }
}
