package io.github.careergraph.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What people with these scores were really worth to a market.
 *
 * @param scores five of each person, 0 to 100, in the order of the dimensions
 * @param values in any unit, not negative
 */
record Outcomes(double[][] scores, double[] values) {

    static final int LEAST = 30;
    static final int MOST = 1_000_000;

    private static final String VALUE = "value";

    /** Reads a table with the columns brand, skill, leadership, network, project and value, and any others. */
    static Outcomes read(Path file) throws IOException {
        List<double[]> scores = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8));
                MappingIterator<String[]> rows = new CsvMapper()
                        .readerFor(String[].class)
                        .with(CsvParser.Feature.WRAP_AS_ARRAY)
                        .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                        .readValues(in)) {
            if (!rows.hasNextValue()) {
                throw new IOException(file + ": the file is empty.");
            }
            List<String> header = List.of(rows.nextValue());
            int[] places = places(file, header);
            while (rows.hasNextValue()) {
                String[] cells = rows.nextValue();
                String row = file + ": row " + (values.size() + 1);
                if (cells.length != header.size()) {
                    throw new IOException(
                            row + " has " + cells.length + " cells where the header has " + header.size() + ".");
                }
                if (values.size() == MOST) {
                    throw new IOException(file + ": more than " + MOST + " rows.");
                }
                double[] five = new double[Dimension.values().length];
                for (Dimension dimension : Dimension.values()) {
                    int i = dimension.ordinal();
                    five[i] = number(row + ": " + Given.name(dimension), cells[places[i]], 100);
                }
                scores.add(five);
                values.add(number(row + ": " + VALUE, cells[places[five.length]], Double.MAX_VALUE));
            }
        } catch (RuntimeJsonMappingException malformed) {
            throw new IOException(file + ": this is no CSV.", malformed);
        }
        return checked(
                file,
                new Outcomes(
                        scores.toArray(double[][]::new),
                        values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private static int[] places(Path file, List<String> header) throws IOException {
        int[] places = new int[Dimension.values().length + 1];
        for (Dimension dimension : Dimension.values()) {
            places[dimension.ordinal()] = header.indexOf(Given.name(dimension));
        }
        places[places.length - 1] = header.indexOf(VALUE);
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                String column = i == places.length - 1 ? VALUE : Given.name(Dimension.values()[i]);
                throw new IOException(file + ": the header has no column " + column + ".");
            }
        }
        return places;
    }

    private static double number(String where, String cell, double greatest) throws IOException {
        double number;
        try {
            number = Double.parseDouble(cell);
        } catch (NumberFormatException noNumber) {
            throw new IOException(where + " is no number: " + cell, noNumber);
        }
        if (!(number >= 0 && number <= greatest)) {
            throw new IOException(where + " must be between 0 and " + (greatest == 100 ? "100" : "the greatest number")
                    + ": " + cell);
        }
        return number;
    }

    private static Outcomes checked(Path file, Outcomes outcomes) throws IOException {
        int rows = outcomes.values.length;
        if (rows < LEAST) {
            throw new IOException(
                    file + ": " + rows + " outcomes are too few to learn from; " + LEAST + " are needed.");
        }
        boolean vary = false;
        boolean any = false;
        for (int i = 0; i < rows; i++) {
            vary |= outcomes.values[i] != outcomes.values[0];
            for (double score : outcomes.scores[i]) {
                any |= score > 0;
            }
        }
        if (!vary || !any) {
            throw new IOException(file + ": " + (any ? "all values are the same" : "all scores are 0")
                    + ", and nothing can be learnt from them.");
        }
        return outcomes;
    }
}
