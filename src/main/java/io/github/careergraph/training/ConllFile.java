package io.github.careergraph.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A UTF-8 file of lines with equally many columns, in groups that empty lines separate.
 *
 * @param name for messages
 * @param columns how many each line must have at least
 */
record ConllFile(Path file, String name, int columns) {

    private static final String DOCUMENT_START = "-DOCSTART-";

    /** @param number counted from 1 */
    record Line(int number, String[] cells) {}

    List<List<Line>> sentences() throws IOException {
        List<List<Line>> sentences = new ArrayList<>();
        List<Line> sentence = new ArrayList<>();
        int width = 0;
        int number = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String[] cells = cells(line);
                if (cells.length > 1 && cells[0].isBlank()) {
                    // A token that cannot be seen, such as an emoji's selector, was taken out of the file before us.
                    continue;
                }
                if (cells.length > 0 && !cells[0].equals(DOCUMENT_START)) {
                    width = width == 0 ? cells.length : width;
                    checkWidth(number, cells.length, width);
                    sentence.add(new Line(number, cells));
                } else if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                    sentence = new ArrayList<>();
                }
            }
        } catch (NoSuchFileException e) {
            throw new MalformedCorpusException(name, "is missing");
        } catch (CharacterCodingException e) {
            throw new MalformedCorpusException(name, badLine(), "is not UTF-8");
        }
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
        return sentences;
    }

    /** Between tabulators where there are any, since a few tokens have blanks in them. */
    private static String[] cells(String line) {
        if (line.isBlank()) {
            return new String[0];
        }
        return line.indexOf('\t') < 0
                ? line.strip().split("\\s+")
                : line.stripTrailing().split("\\s*\t\\s*");
    }

    private void checkWidth(int number, int cells, int width) throws MalformedCorpusException {
        if (cells < columns) {
            throw new MalformedCorpusException(name, number, "has no column " + (cells + 1));
        }
        if (cells != width) {
            throw new MalformedCorpusException(
                    name, number, "has " + cells + " columns where those before have " + width);
        }
    }

    /** The reader decodes ahead of the line it is at, so the place is looked for in the bytes. */
    private int badLine() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int number = 0;
        for (int from = 0; from < bytes.length; number++) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            byte[] line = Arrays.copyOfRange(bytes, from, to);
            if (!Arrays.equals(new String(line, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), line)) {
                return number + 1;
            }
            from = to + 1;
        }
        return number;
    }
}
