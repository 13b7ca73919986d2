package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.List;

import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityType;

/** From a model's scores to entities of the original text. */
final class EntityReader {

    private record Head(LabelScheme scheme, SpanDecoder decoder, int column) {}

    /** Confidence is told to four digits: the same text may differ in the eighth from one worker to another. */
    private static final double DIGITS = 10_000;

    private final List<Head> heads = new ArrayList<>();
    private final double minimumConfidence;

    EntityReader(TaggingModel model, double minimumConfidence) {
        this.minimumConfidence = minimumConfidence;
        List<SpanDecoder> decoders = model.decoders();
        int column = 0;
        for (LabelScheme scheme : model.schemes()) {
            heads.add(new Head(scheme, decoders.get(heads.size()), column));
            column += scheme.tags().size();
        }
    }

    List<Entity> read(TaggedText tagged) {
        List<Entity> entities = new ArrayList<>();
        for (Head head : heads) {
            for (TokenSpan span : head.decoder().decode(tagged.scores(), head.column())) {
                EntityType type = head.scheme().types().get(span.label());
                if (type != null && span.confidence() >= minimumConfidence) {
                    add(entities, type, span, tagged.tokens());
                }
            }
        }
        entities.addAll(EmailAddresses.in(tagged.tokens().text()));
        return EntityMerge.merge(entities);
    }

    /** Line ends are tokens too, but no part of a mention when they lie at its edge. */
    private static void add(List<Entity> entities, EntityType type, TokenSpan span, Tokens tokens) {
        int from = span.from();
        int to = span.to();
        while (from < to && tokens.token(from).isBlank()) {
            from++;
        }
        while (to > from && tokens.token(to - 1).isBlank()) {
            to--;
        }
        if (from < to) {
            int start = tokens.starts()[from];
            int end = tokens.ends()[to - 1];
            double confidence = Math.round(span.confidence() * DIGITS) / DIGITS;
            entities.add(new Entity(type, start, end, tokens.text().substring(start, end), confidence));
        }
    }
}
