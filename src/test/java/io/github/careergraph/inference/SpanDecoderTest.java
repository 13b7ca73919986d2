package io.github.careergraph.inference;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SpanDecoderTest {

    private static final TagSet TWO = TagSet.bio(List.of("A", "B"));

    @Test
    void readsSpansOffTheTags() {
        assertThat(decode(TWO, "B-A", "I-A", "O", "B-B", "B-B")).containsExactly("A 0-2", "B 3-4", "B 4-5");
    }

    @Test
    void doesNotLetASpanBeginInside() {
        // I-A is the best tag of the first token, but only O or B- may come first.
        float[][] scores = {{1, 0, 3, 0, 0}, {5, 0, 0, 0, 0}};

        assertThat(new SpanDecoder(TWO).decode(scores, 0)).isEmpty();
    }

    @Test
    void doesNotLetOneLabelContinueAnother() {
        assertThat(TWO.mayFollow(tag(TWO, "B-A"), tag(TWO, "I-B"))).isFalse();
        assertThat(TWO.mayFollow(tag(TWO, "I-A"), tag(TWO, "I-A"))).isTrue();
        assertThat(TWO.mayFollow(tag(TWO, "O"), tag(TWO, "I-A"))).isFalse();
    }

    @Test
    void letsInsideBeginWhereASchemeHasNoBegin() {
        assertThat(decode(new TagSet(List.of("O", "I-A", "I-B")), "I-A", "I-A", "I-B", "O", "I-A"))
                .containsExactly("A 0-2", "B 2-3", "A 4-5");
    }

    @Test
    void understandsMarkedEndsAndSingles() {
        TagSet bioes = new TagSet(List.of("O", "B-A", "I-A", "E-A", "S-A"));

        assertThat(decode(bioes, "B-A", "I-A", "E-A", "S-A", "O")).containsExactly("A 0-3", "A 3-4");
        assertThat(bioes.mayFollow(tag(bioes, "B-A"), tag(bioes, "O"))).isFalse();
        assertThat(bioes.mayEnd(tag(bioes, "I-A"))).isFalse();
    }

    @Test
    void refusesTagsOfNoKnownScheme() {
        assertThatThrownBy(() -> new TagSet(List.of("LABEL_0", "LABEL_1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LABEL_0");
    }

    @Test
    void takesConfidenceFromWhatIsAllowed() {
        // The exponentials are 1, 3 and 1, of which the last one's tag, I-A, may not come first.
        float[][] scores = {{0, (float) Math.log(3), 0}};

        TokenSpan span =
                new SpanDecoder(TagSet.bio(List.of("A"))).decode(scores, 0).getFirst();

        assertThat(span.confidence()).isCloseTo(0.75, within(1e-6));
    }

    /** Nothing is the likeliest of all, and yet it is likelier that there is something. */
    @Test
    void findsAMentionWhoseEndIsUnsure() {
        float never = -50;
        // Nothing 0.36, the first word 0.34, both words 0.3.
        float[][] scores = {
            {log(0.36 / 0.34), 0, never, never, never},
            {log(0.34), never, log(0.3), never, never}
        };

        List<TokenSpan> found = new SpanDecoder(TWO, new float[5][5], Calibration.NONE).decode(scores, 0);

        assertThat(found)
                .singleElement()
                .satisfies(span -> assertThat(span.label() + " " + span.from() + "-" + span.to())
                        .isEqualTo("A 0-1"))
                .satisfies(span -> assertThat(span.confidence()).isCloseTo(0.34, within(1e-6)));
        assertThat(new SpanDecoder(TWO).decode(scores, 0)).isEmpty();
    }

    private static float log(double value) {
        return (float) Math.log(value);
    }

    @Test
    void readsItsOwnColumnsOnly() {
        float[][] scores = {{9, 0, 0, 0, 9, 0}};

        assertThat(new SpanDecoder(TagSet.bio(List.of("A"))).decode(scores, 3)).hasSize(1);
        assertThat(new SpanDecoder(TagSet.bio(List.of("A"))).decode(scores, 0)).isEmpty();
    }

    @Test
    void findsNothingInNothing() {
        assertThat(new SpanDecoder(TWO).decode(new float[0][], 0)).isEmpty();
    }

    private static int tag(TagSet tags, String tag) {
        return tags.tags().indexOf(tag);
    }

    private static List<String> decode(TagSet tags, String... sequence) {
        float[][] scores = new float[sequence.length][tags.size()];
        for (int token = 0; token < sequence.length; token++) {
            scores[token][tag(tags, sequence[token])] = 10;
        }
        return new SpanDecoder(tags)
                .decode(scores, 0).stream()
                        .map(span -> span.label() + " " + span.from() + "-" + span.to())
                        .toList();
    }
}
