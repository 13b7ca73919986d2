package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a directory may be written to, told before the data is read, since that takes a while. */
final class OutputDirectory {

    private OutputDirectory() {}

    /** @throws IOException when it holds a model, or work of another kind than what is asked for */
    static void check(Path directory, boolean resume, boolean search) throws IOException {
        boolean searched = HyperparameterSearch.isIn(directory);
        boolean run = Files.exists(directory.resolve(RunDirectory.CHECKPOINT));
        if (searched && !resume) {
            throw new IOException(directory + " holds a search: go on with --search and --resume, or remove it");
        }
        if (searched && !search) {
            throw new IOException(directory + " holds a search: go on with --search as well, or remove it");
        }
        if (run && resume && search) {
            throw new IOException(directory + " holds a run without --search: go on without, or remove it");
        }
        if (!searched) {
            RunDirectory.check(directory, resume);
        }
    }
}
