package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.github.careergraph.concurrency.OwnThread;
import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.InputRules;

/** Imports that curators ask for: of files in one folder only, in the background. */
@ApplicationScoped
class CuratorImports {

    private static final Logger LOG = Logger.getLogger(CuratorImports.class);

    private final TaxonomyConfiguration configuration;
    private final TaxonomyImporter importer;

    @Inject
    CuratorImports(TaxonomyConfiguration configuration, TaxonomyImporter importer) {
        this.configuration = configuration;
        this.importer = importer;
    }

    /** The key of the import, as soon as it has begun. */
    long begin(ImportTaxonomyInput input) {
        if (input.scheme == TaxonomyScheme.STARTER) {
            throw CareerGraphException.invalidInput("input.scheme", "The starter taxonomy is entered at start.");
        }
        ImportScheme scheme = ImportScheme.valueOf(input.scheme.name());
        ImportFiles files;
        try {
            files = ImportFiles.find(scheme, paths(input.files));
        } catch (ImportFailedException missing) {
            throw CareerGraphException.invalidInput("input.files", missing.getMessage());
        }
        CompletableFuture<Long> begun = new CompletableFuture<>();
        OwnThread.start("taxonomy-import", () -> run(scheme, files, begun));
        try {
            return begun.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }

    private void run(ImportScheme scheme, ImportFiles files, CompletableFuture<Long> begun) {
        try {
            importer.run(scheme, files, begun::complete, new PrintStream(OutputStream.nullOutputStream()));
        } catch (RuntimeException failure) {
            if (!begun.completeExceptionally(failure)) {
                LOG.warnf(failure, "The import of %s failed", scheme);
            }
        }
    }

    private List<Path> paths(List<String> names) {
        Path folder = configuration
                .importDirectory()
                .orElseThrow(() ->
                        CareerGraphException.invalidInput("input.files", "This service has no folder to import from."));
        if (names.isEmpty()) {
            throw CareerGraphException.invalidInput("input.files", "At least one file.");
        }
        InputRules.atMost("input.files", names, 50);
        return names.stream().map(name -> below(folder, name)).toList();
    }

    /** Links are followed before it is decided whether a file lies in the folder. */
    private static Path below(Path folder, String name) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(name).toRealPath();
            if (file.startsWith(root)) {
                return file;
            }
        } catch (IOException | InvalidPathException notThere) {
            // Answered below, in the same words: nobody learns which files there are elsewhere.
        }
        throw CareerGraphException.invalidInput("input.files", "There is no such file in the import folder.");
    }
}
