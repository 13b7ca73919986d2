package io.github.careergraph.market;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tables with a header, comma-separated, in a folder or in zips there. */
final class Tables {

    interface Row {
        /** Takes the cells of the wanted columns, in their order. */
        void take(String[] cells);
    }

    private final Path folder;

    Tables(Path folder) {
        this.folder = folder;
    }

    void read(String name, List<String> columns, Row row) throws IOException {
        if (Files.isRegularFile(folder.resolve(name))) {
            read(folder.resolve(name), columns, row);
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "no such folder");
        }
        List<Path> zips;
        try (Stream<Path> children = Files.list(folder)) {
            zips = children.filter(child -> child.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
        for (Path zip : zips) {
            try (FileSystem inside = FileSystems.newFileSystem(zip)) {
                if (Files.isRegularFile(inside.getPath(name))) {
                    read(inside.getPath(name), columns, row);
                    return;
                }
            }
        }
        throw new NoSuchFileException(folder.resolve(name).toString(), null, "neither there nor in a zip beside it");
    }

    static void read(Path file, List<String> columns, Row row) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                MappingIterator<String[]> rows = new CsvMapper()
                        .readerFor(String[].class)
                        .with(CsvParser.Feature.WRAP_AS_ARRAY)
                        .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                        .readValues(new BufferedReader(new InputStreamReader(in, UTF_8)))) {
            if (!rows.hasNextValue()) {
                throw new IOException(file + ": the file is empty.");
            }
            List<String> header = Arrays.asList(rows.nextValue());
            header.set(0, header.getFirst().replace("\ufeff", ""));
            int[] places = new int[columns.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = header.indexOf(columns.get(i));
                if (places[i] < 0) {
                    throw new IOException(file + ": the header has no column " + columns.get(i) + ".");
                }
            }
            while (rows.hasNextValue()) {
                String[] cells = rows.nextValue();
                if (cells.length != header.size()) {
                    throw new IOException(
                            file + ": a row of " + cells.length + " cells where the header has " + header.size() + ".");
                }
                row.take(Arrays.stream(places).mapToObj(place -> cells[place]).toArray(String[]::new));
            }
        }
    }
}
