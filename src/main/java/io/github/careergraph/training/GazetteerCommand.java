package io.github.careergraph.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.careergraph.inference.PhraseBook;
import io.github.careergraph.operations.FileCommand;

/** {@code gazetteer}: makes the phrases.txt.gz of a model directory from the tables of a taxonomy. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        description = "Writes the phrases of a taxonomy as a model directory has them (phrases.txt.gz).")
public final class GazetteerCommand implements FileCommand {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--taxonomy",
            required = true,
            description = "Folder with ESCO's English tables or their zips, O*NET's tables, or tables like the starter"
                    + " taxonomy's, such as export-names writes; folders in it are read too.")
    private Path taxonomy;

    @Option(names = "--out", required = true, description = "File to write; one that is there is replaced.")
    private Path out;

    @Override
    public Integer call() {
        try {
            if (Files.exists(taxonomy) && !Files.isDirectory(taxonomy)) {
                throw new NotDirectoryException(taxonomy.toString());
            }
            PhraseBook phrases = PhraseSources.read(taxonomy);
            if (phrases.size() == 0) {
                throw new IOException(taxonomy + " holds no table with a name in it");
            }
            write(phrases);
            spec.commandLine().getOut().printf("%,d phrases in %s%n", phrases.size(), out);
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        } catch (IOException problem) {
            return FileProblem.tell(spec.commandLine(), FileProblem.describe(problem));
        } catch (IllegalStateException tooMany) {
            return FileProblem.tell(spec.commandLine(), tooMany.getMessage());
        }
    }

    /** Beside its place first: whoever reads the file meanwhile has the whole old one or the whole new one. */
    private void write(PhraseBook phrases) throws IOException {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            try (OutputStream output = Files.newOutputStream(part)) {
                phrases.write(output);
            }
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
