package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.careergraph.training.ConllFile.Line;
import io.github.careergraph.training.TagReading.Chunk;

/**
 * Reads UTF-8 files of one token and its tags per line, with an empty line after each sentence. Tags are BIO, or the
 * older IOB where I- begins a span unless another of the same label ends right before it, or a form that marks ends,
 * such as BMES, BIOES and BILOU. Each sentence becomes a text of its tokens with single spaces between them.
 */
final class ConllReader {

    /** For {@link Layer#column}: the last one. */
    static final int LAST = -1;

    /** @param column which column, counted from 0, holds the scheme's tags */
    record Layer(String scheme, int column, LabelMapping labels) {}

    private final List<Layer> layers;
    private final Predicate<String> skip;

    /** @param skip sentences whose first token it accepts are left out */
    ConllReader(List<Layer> layers, Predicate<String> skip) {
        this.layers = layers;
        this.skip = skip;
    }

    List<LabelledDocument> read(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent().getFileName();
        String name = (folder == null ? "" : folder + "/") + file.getFileName();
        int columns = layers.stream()
                .mapToInt(layer -> layer.column() == LAST ? 2 : layer.column() + 1)
                .max()
                .orElse(1);
        List<List<Line>> sentences = new ConllFile(file, name, columns).sentences();
        List<Boolean> endsMarked = new ArrayList<>();
        for (Layer layer : layers) {
            endsMarked.add(checkTags(name, layer, sentences));
        }
        List<LabelledDocument> documents = new ArrayList<>();
        for (List<Line> sentence : sentences) {
            if (!skip.test(sentence.getFirst().cells()[0])) {
                documents.add(document(name, sentence, endsMarked));
            }
        }
        if (documents.isEmpty()) {
            throw new MalformedCorpusException(name, "holds no sentence");
        }
        return documents;
    }

    /** Whether the tags of this layer mark ends; then they are held to it. */
    private boolean checkTags(String name, Layer layer, List<List<Line>> sentences) throws MalformedCorpusException {
        Line marking = null;
        for (List<Line> sentence : sentences) {
            if (skip.test(sentence.getFirst().cells()[0])) {
                continue;
            }
            for (Line line : sentence) {
                Tag tag = tag(name, layer, line);
                marking = marking == null && tag.marksEnd() ? line : marking;
            }
        }
        if (marking == null) {
            return false;
        }
        for (List<Line> sentence : sentences) {
            if (!skip.test(sentence.getFirst().cells()[0])) {
                checkEnds(name, layer, sentence, marking);
            }
        }
        return true;
    }

    private static void checkEnds(String name, Layer layer, List<Line> sentence, Line marking)
            throws MalformedCorpusException {
        Tag before = Tag.OUTSIDE;
        for (Line line : sentence) {
            Tag tag = tag(name, layer, line);
            check(name, line, TagReading.mistake(before, tag), text(layer, line), marking);
            before = tag;
        }
        check(name, sentence.getLast(), TagReading.mistake(before, Tag.OUTSIDE), "the end of the sentence", marking);
    }

    private static void check(String name, Line line, Optional<String> mistake, String where, Line marking)
            throws MalformedCorpusException {
        if (mistake.isPresent()) {
            throw new MalformedCorpusException(
                    name,
                    line.number(),
                    where + " " + mistake.get() + ", in a file that marks ends as line " + marking.number() + " does");
        }
    }

    private static Tag tag(String name, Layer layer, Line line) throws MalformedCorpusException {
        String text = text(layer, line);
        Tag tag = Tag.parse(text)
                .orElseThrow(() -> new MalformedCorpusException(
                        name, line.number(), "is no tag of BIO, BMES, BIOES or BILOU: " + text));
        if (!tag.isOutside() && !layer.labels().knows(tag.label())) {
            throw new MalformedCorpusException(
                    name, line.number(), "has a label that is unknown for " + layer.scheme() + ": " + tag.label());
        }
        return tag;
    }

    private static String text(Layer layer, Line line) {
        return line.cells()[layer.column() == LAST ? line.cells().length - 1 : layer.column()];
    }

    private LabelledDocument document(String name, List<Line> sentence, List<Boolean> endsMarked)
            throws MalformedCorpusException {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[sentence.size()];
        int[] ends = new int[sentence.size()];
        for (int token = 0; token < starts.length; token++) {
            if (token > 0) {
                text.append(' ');
            }
            starts[token] = text.length();
            text.append(sentence.get(token).cells()[0]);
            ends[token] = text.length();
        }
        Map<String, List<LabelledSpan>> spans = new LinkedHashMap<>();
        for (int index = 0; index < layers.size(); index++) {
            Layer layer = layers.get(index);
            List<Tag> tags = new ArrayList<>();
            for (Line line : sentence) {
                tags.add(tag(name, layer, line));
            }
            List<LabelledSpan> found = new ArrayList<>();
            for (Chunk chunk : TagReading.LENIENT.chunks(tags, endsMarked.get(index))) {
                layer.labels()
                        .nameOf(chunk.label())
                        .ifPresent(label ->
                                found.add(new LabelledSpan(label, starts[chunk.from()], ends[chunk.to() - 1])));
            }
            spans.put(layer.scheme(), found);
        }
        return new LabelledDocument(name + ":" + sentence.getFirst().number(), text.toString(), spans);
    }
}
