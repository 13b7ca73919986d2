package io.github.careergraph.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Goes through the tables of the taxonomies in a folder, the folders in it and its zips. */
final class TaxonomyTables {

    private static final int DEEPEST = 3;

    private TaxonomyTables() {}

    interface Table {
        void take(Path file) throws IOException;
    }

    static void each(Path folder, Table table) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            if (file.toString().endsWith(".zip")) {
                zip(file, table);
            } else {
                table.take(file);
            }
        }
    }

    private static void zip(Path file, Table table) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file);
                Stream<Path> inside = Files.walk(zip.getPath("/"))) {
            for (Path inner : inside.filter(Files::isRegularFile).sorted().toList()) {
                table.take(inner);
            }
        } catch (ZipException e) {
            throw new MalformedCorpusException(file.getFileName().toString(), "is no zip file");
        }
    }

    /** The cells of some columns of a table, row by row. */
    interface Row {
        void take(String[] cells);
    }

    static void rows(Path file, char separator, List<String> columns, Row row) throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        ObjectReader reader = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(separator == '\t' ? schema.withoutQuoteChar() : schema);
        try (InputStream in = Files.newInputStream(file);
                // A new decoder refuses what is no UTF-8, where the character set would put a mark in its place.
                MappingIterator<String[]> rows =
                        reader.readValues(new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder())))) {
            List<String> header = rows.hasNextValue() ? header(rows.nextValue()) : List.of();
            int[] places = columns.stream().mapToInt(header::indexOf).toArray();
            for (int i = 0; i < places.length; i++) {
                if (places[i] < 0) {
                    throw new MalformedCorpusException(
                            file.getFileName().toString(), 1, "has no column " + columns.get(i));
                }
            }
            while (rows.hasNextValue()) {
                String[] cells = rows.nextValue();
                row.take(Arrays.stream(places)
                        .mapToObj(place -> place < cells.length ? cells[place] : "")
                        .toArray(String[]::new));
            }
        } catch (CharacterCodingException e) {
            throw new MalformedCorpusException(file.getFileName().toString(), "is no table in UTF-8");
        } catch (JacksonException e) {
            throw new MalformedCorpusException(
                    file.getFileName().toString(),
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getOriginalMessage());
        }
    }

    /** Spreadsheets put a byte order mark before the first name. */
    private static List<String> header(String[] cells) {
        cells[0] = cells[0].replace("\ufeff", "");
        return Arrays.asList(cells);
    }
}
