package io.github.careergraph.taxonomy;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads a table row by row, never more of it at once, and refuses one that is not whole. */
final class TableReader {

    interface Rows {
        /** Takes the cells of the wanted columns, in their order. */
        void take(String[] cells) throws IOException;
    }

    private final ImportScheme scheme;

    TableReader(ImportScheme scheme) {
        this.scheme = scheme;
    }

    long read(TableSource table, List<String> columns, Rows rows) {
        long line = 1;
        try (LastByte bytes = new LastByte(table.open());
                MappingIterator<String[]> all = parser().readValues(new BufferedReader(new InputStreamReader(
                        bytes,
                        UTF_8.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))))) {
            if (!all.hasNextValue()) {
                throw ImportFailedException.at(table.name(), 1, "the file is empty.");
            }
            String[] header = all.nextValue();
            int[] places = places(table.name(), header, columns);
            long count = 0;
            line = 2;
            while (all.hasNextValue()) {
                String[] row = all.nextValue();
                if (row.length != header.length) {
                    throw ImportFailedException.at(
                            table.name(),
                            line,
                            row.length + " cells where the header has " + header.length
                                    + "; the file may be truncated.");
                }
                rows.take(cells(table.name(), line, row, places));
                line = all.getCurrentLocation().getLineNr();
                count++;
            }
            if (bytes.last != '\n') {
                throw ImportFailedException.at(
                        table.name(), line, "the last line does not end; the file may be truncated.");
            }
            return count;
        } catch (CharacterCodingException notText) {
            throw ImportFailedException.at(table.name(), line, "near here the file is not UTF-8.");
        } catch (JsonProcessingException malformed) {
            if (malformed.getCause() instanceof CharacterCodingException) {
                throw ImportFailedException.at(table.name(), line, "near here the file is not UTF-8.");
            }
            throw ImportFailedException.at(table.name(), line, malformed.getOriginalMessage());
        } catch (IOException unreadable) {
            throw ImportFailedException.at(table.name(), line, "cannot be read: " + unreadable.getMessage());
        }
    }

    private com.fasterxml.jackson.databind.ObjectReader parser() {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(scheme.separator);
        return new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(scheme.quoted ? schema : schema.withoutQuoteChar());
    }

    private static int[] places(String file, String[] header, List<String> columns) {
        // Spreadsheets put a byte order mark before the first name.
        header[0] = header[0].replace("\ufeff", "");
        return columns.stream()
                .mapToInt(column -> {
                    int place = Arrays.asList(header).indexOf(column);
                    if (place < 0) {
                        throw ImportFailedException.at(
                                file, 1, "the header has no column " + column + ": " + String.join(", ", header));
                    }
                    return place;
                })
                .toArray();
    }

    private static String[] cells(String file, long line, String[] row, int[] places) {
        String[] cells = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            String cell = row[places[i]];
            if (cell.indexOf('\0') >= 0) {
                throw ImportFailedException.at(file, line, "a cell with a NUL character.");
            }
            cells[i] = cell.isBlank() ? null : cell;
        }
        return cells;
    }

    /** Remembers how the file ends. */
    private static final class LastByte extends FilterInputStream {

        private int last = '\n';

        LastByte(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                last = next;
            }
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count > 0) {
                last = target[offset + count - 1];
            }
            return count;
        }
    }
}
