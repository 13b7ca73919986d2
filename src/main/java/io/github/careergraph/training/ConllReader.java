package io.github.careergraph.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Reads files of one token and its tags per line, with an empty line after each sentence. Tags are BIO, or the older
 * IOB where I- begins a span unless another of the same label ends right before it. Each sentence becomes a text of
 * its tokens with single spaces between them.
 */
final class ConllReader {

    /** @param column which column, counted from 0, holds the scheme's tags
     * @param label what the scheme calls a label of the file; null where it does not know it */
    record Layer(String scheme, int column, UnaryOperator<String> label) {}

    private final List<Layer> layers;
    private final Predicate<String> skip;

    /** @param skip sentences whose first token it accepts are left out */
    ConllReader(List<Layer> layers, Predicate<String> skip) {
        this.layers = layers;
        this.skip = skip;
    }

    List<LabelledDocument> read(Path file) throws IOException {
        List<LabelledDocument> documents = new ArrayList<>();
        String name = file.getParent().getFileName() + "/" + file.getFileName();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            Sentence sentence = new Sentence(name);
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) {
                    sentence.finish(documents);
                    sentence = new Sentence(name);
                } else {
                    sentence.add(line.strip().split("\\s+"), number);
                }
            }
            sentence.finish(documents);
        }
        if (documents.isEmpty()) {
            throw new MalformedCorpusException(name, "holds no sentence");
        }
        return documents;
    }

    private final class Sentence {
        private final String file;
        private final StringBuilder text = new StringBuilder();
        private final Map<String, List<LabelledSpan>> spans = new LinkedHashMap<>();
        private final Map<String, LabelledSpan> open = new HashMap<>();
        private int firstLine;

        Sentence(String file) {
            this.file = file;
            layers.forEach(layer -> spans.put(layer.scheme(), new ArrayList<>()));
        }

        void add(String[] cells, int line) throws MalformedCorpusException {
            firstLine = firstLine == 0 ? line : firstLine;
            if (!text.isEmpty()) {
                text.append(' ');
            }
            int start = text.length();
            text.append(cells[0]);
            for (Layer layer : layers) {
                if (cells.length <= layer.column()) {
                    throw new MalformedCorpusException(file, line, "has no column " + (layer.column() + 1));
                }
                continueOrBegin(layer, cells[layer.column()], start, line);
            }
        }

        private void continueOrBegin(Layer layer, String tag, int start, int line) throws MalformedCorpusException {
            LabelledSpan before = open.remove(layer.scheme());
            if (tag.equals("O")) {
                close(layer, before);
                return;
            }
            if (tag.length() < 3 || tag.charAt(1) != '-' || (tag.charAt(0) != 'B' && tag.charAt(0) != 'I')) {
                throw new MalformedCorpusException(file, line, "is no BIO tag: " + tag);
            }
            String label = tag.substring(2);
            boolean continues =
                    tag.charAt(0) == 'I' && before != null && before.label().equals(label);
            if (!continues) {
                close(layer, before);
            }
            open.put(layer.scheme(), new LabelledSpan(label, continues ? before.start() : start, text.length()));
        }

        private void close(Layer layer, LabelledSpan span) {
            String label = span == null ? null : layer.label().apply(span.label());
            if (label != null) {
                spans.get(layer.scheme()).add(new LabelledSpan(label, span.start(), span.end()));
            }
        }

        void finish(List<LabelledDocument> documents) {
            if (text.isEmpty()) {
                return;
            }
            layers.forEach(layer -> close(layer, open.remove(layer.scheme())));
            String first = text.substring(0, text.indexOf(" ") < 0 ? text.length() : text.indexOf(" "));
            if (!skip.test(first)) {
                documents.add(new LabelledDocument(file + ":" + firstLine, text.toString(), spans));
            }
        }
    }
}
