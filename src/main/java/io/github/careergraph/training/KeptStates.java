package io.github.careergraph.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.careergraph.inference.TaggedText;
import io.github.careergraph.inference.Tagger;

/** The states of every text, computed once: the encoder is not trained, so that they are the same in every epoch. */
final class KeptStates implements Tagger {

    private static final int AT_ONCE = 64;

    private final Tagger encoder;
    private final long mostBytes;
    private final Map<String, TaggedText> kept = new HashMap<>();
    private long bytes;

    /**
     * @param encoder not closed with this
     * @param mostBytes of states that may be kept
     */
    KeptStates(Tagger encoder, long mostBytes) {
        this.encoder = encoder;
        this.mostBytes = mostBytes;
    }

    /** @throws IllegalArgumentException when the states do not fit into memory */
    void keep(List<String> texts) {
        List<String> missing = texts.stream()
                .filter(text -> !kept.containsKey(text))
                .distinct()
                .toList();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            List<String> some = missing.subList(from, Math.min(missing.size(), from + AT_ONCE));
            List<TaggedText> encoded = encoder.tag(some);
            for (int index = 0; index < some.size(); index++) {
                TaggedText text = encoded.get(index);
                kept.put(some.get(index), text);
                bytes += text.scores().length == 0
                        ? 0
                        : (long) text.scores().length * text.scores()[0].length * Float.BYTES;
            }
            if (bytes > mostBytes) {
                throw new IllegalArgumentException("The states of the data take more than " + (mostBytes >> 20)
                        + " MiB; give the JVM more memory (-Xmx) or less data");
            }
        }
    }

    @Override
    public List<TaggedText> tag(List<String> texts) {
        keep(texts);
        return texts.stream().map(kept::get).toList();
    }

    /** Whoever evaluates in between closes its workers, and must not make these states forgotten. */
    @Override
    public void close() {}
}
