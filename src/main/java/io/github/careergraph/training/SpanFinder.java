package io.github.careergraph.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.SpanDecoder;
import io.github.careergraph.inference.TaggedText;
import io.github.careergraph.inference.Tagger;
import io.github.careergraph.inference.TaggingModel;
import io.github.careergraph.inference.TokenSpan;

/** What a model finds in a text, scheme by scheme, in the scheme's own labels: the view that evaluation needs. */
final class SpanFinder {

    private final Tagger tagger;
    private final List<LabelScheme> schemes;
    private final List<SpanDecoder> decoders;

    SpanFinder(Tagger tagger, TaggingModel model) {
        this(tagger, model.schemes(), model.decoders());
    }

    /** @param decoders one for each scheme */
    SpanFinder(Tagger tagger, List<LabelScheme> schemes, List<SpanDecoder> decoders) {
        this.tagger = tagger;
        this.schemes = schemes;
        this.decoders = decoders;
    }

    /** For each text in order, the spans by scheme. */
    List<Map<String, List<LabelledSpan>>> find(List<String> texts) {
        return tagger.tag(texts).stream().map(this::spans).toList();
    }

    private Map<String, List<LabelledSpan>> spans(TaggedText tagged) {
        int[] starts = tagged.tokens().starts();
        int[] ends = tagged.tokens().ends();
        Map<String, List<LabelledSpan>> spans = new LinkedHashMap<>();
        decode(tagged)
                .forEach((scheme, found) -> spans.put(
                        scheme,
                        found.stream()
                                .map(span -> new LabelledSpan(span.label(), starts[span.from()], ends[span.to() - 1]))
                                .toList()));
        return spans;
    }

    /** The same with the tokens and probabilities of the spans. */
    Map<String, List<TokenSpan>> decode(TaggedText tagged) {
        Map<String, List<TokenSpan>> spans = new LinkedHashMap<>();
        int column = 0;
        for (int scheme = 0; scheme < schemes.size(); scheme++) {
            spans.put(schemes.get(scheme).name(), decoders.get(scheme).decode(tagged.scores(), column));
            column += schemes.get(scheme).tags().size();
        }
        return spans;
    }

    List<TaggedText> tag(List<String> texts) {
        return tagger.tag(texts);
    }
}
