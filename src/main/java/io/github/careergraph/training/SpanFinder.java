package io.github.careergraph.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.SpanDecoder;
import io.github.careergraph.inference.TagSet;
import io.github.careergraph.inference.TaggedText;
import io.github.careergraph.inference.Tagger;

/** What a model finds in a text, scheme by scheme, in the scheme's own labels: the view that evaluation needs. */
final class SpanFinder {

    private final Tagger tagger;
    private final List<LabelScheme> schemes;

    SpanFinder(Tagger tagger, List<LabelScheme> schemes) {
        this.tagger = tagger;
        this.schemes = schemes;
    }

    /** For each text in order, the spans by scheme. */
    List<Map<String, List<LabelledSpan>>> find(List<String> texts) {
        return tagger.tag(texts).stream().map(this::spans).toList();
    }

    private Map<String, List<LabelledSpan>> spans(TaggedText tagged) {
        int[] starts = tagged.tokens().starts();
        int[] ends = tagged.tokens().ends();
        Map<String, List<LabelledSpan>> spans = new LinkedHashMap<>();
        int column = 0;
        for (LabelScheme scheme : schemes) {
            SpanDecoder decoder = new SpanDecoder(new TagSet(scheme.tags()));
            spans.put(
                    scheme.name(),
                    decoder.decode(tagged.scores(), column).stream()
                            .map(span -> new LabelledSpan(span.label(), starts[span.from()], ends[span.to() - 1]))
                            .toList());
            column += scheme.tags().size();
        }
        return spans;
    }
}
