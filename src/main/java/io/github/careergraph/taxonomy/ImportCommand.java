package io.github.careergraph.taxonomy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine;

import io.github.careergraph.graphql.CareerGraphException;

/** Imports a published taxonomy: exit code 0 when it is entered, 1 when the files are at fault, 3 when another import runs. */
@CommandLine.Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports ESCO (its CSV zips) or O*NET (its tab-separated files).")
public final class ImportCommand implements Callable<Integer> {

    private final TaxonomyImporter importer;
    private final ObjectMapper json;

    @CommandLine.Parameters(index = "0", paramLabel = "SCHEME", description = "esco or onet")
    String scheme;

    @CommandLine.Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILES",
            description = "zips, folders or single files")
    List<Path> files;

    /** For reading a command line before anything is started, to refuse or explain it; not for running it. */
    ImportCommand() {
        this(null, null);
    }

    @Inject
    ImportCommand(TaxonomyImporter importer, ObjectMapper json) {
        this.importer = importer;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        ImportScheme wanted;
        try {
            wanted = ImportScheme.valueOf(scheme.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            System.err.println("There is no taxonomy " + scheme + "; give esco or onet.");
            return 2;
        }
        try {
            ImportReport report = importer.run(wanted, ImportFiles.find(wanted, files), id -> {}, System.err);
            System.out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(report.document()));
            return 0;
        } catch (ImportFailedException refused) {
            System.err.println("\n" + refused.getMessage());
            return 1;
        } catch (CareerGraphException conflict) {
            System.err.println(conflict.getMessage());
            return 3;
        }
    }
}
