package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** A CSV file with what was learned about skills, a row for each by its slug. */
final class SkillTable {

    private static final int MOST_ROWS = 200_000;

    private SkillTable() {}

    /**
     * @param row makes one of the cells, by column; refuses them with an IllegalArgumentException that names the column
     * @throws ImportFailedException saying what is wrong in which row
     */
    static <R> List<R> read(Path file, Function<Map<String, String>, R> row) throws IOException {
        List<R> read = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        int number = 1;
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .with(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
                .readValues(Files.newBufferedReader(file))) {
            while (rows.hasNextValue()) {
                Map<String, String> cells = rows.nextValue();
                if (read.size() == MOST_ROWS) {
                    throw new IllegalArgumentException("a table has at most " + MOST_ROWS + " rows.");
                }
                read.add(row.apply(cells));
                if (!slugs.add(cells.get("slug"))) {
                    throw new IllegalArgumentException("slug comes twice: " + cells.get("slug") + ".");
                }
                number++;
            }
        } catch (JsonProcessingException malformed) {
            throw refused(number, malformed.getOriginalMessage());
        } catch (IllegalArgumentException wrong) {
            throw refused(number, wrong.getMessage());
        }
        return read;
    }

    private static ImportFailedException refused(int number, String why) {
        return new ImportFailedException("Row " + number + ": " + why);
    }
}
