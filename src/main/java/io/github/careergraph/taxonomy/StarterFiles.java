package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** The starter taxonomy as it ships: rows of CSV files, by column, empty cells as null. */
record StarterFiles(
        List<Map<String, String>> skills,
        List<Map<String, String>> occupations,
        List<Map<String, String>> resources,
        List<FigureRow> premiums,
        String digest) {

    /** A class path cannot be listed everywhere it is read from, so the files are named. */
    private static final List<String> CLUSTERS = List.of(
            "business-and-design",
            "cloud-and-operations",
            "communication-and-brand",
            "data-science",
            "databases-and-data-engineering",
            "leadership-and-people",
            "machine-learning-and-ai",
            "networking-and-systems",
            "programming-languages",
            "project-and-product-management",
            "security",
            "software-engineering",
            "web-and-mobile");

    static StarterFiles read() {
        var digest = newDigest();
        List<Map<String, String>> skills = CLUSTERS.stream()
                .flatMap(cluster -> rows("skills/" + cluster + ".csv", digest).stream())
                .toList();
        return new StarterFiles(
                skills,
                rows("occupations.csv", digest),
                rows("resources.csv", digest),
                rows("premiums.csv", digest).stream()
                        .map(row -> FigureRow.of("premium", row))
                        .toList(),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static List<Map<String, String>> rows(String file, MessageDigest digest) {
        try (InputStream in = StarterFiles.class.getResourceAsStream("/taxonomy/" + file)) {
            byte[] content = in.readAllBytes();
            digest.update(content);
            try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .with(CsvParser.Feature.EMPTY_STRING_AS_NULL)
                    .with(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
                    .readValues(content)) {
                return rows.readAll().stream()
                        .<Map<String, String>>map(LinkedHashMap::new)
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
