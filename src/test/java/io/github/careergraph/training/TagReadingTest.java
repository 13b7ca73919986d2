package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Worked by hand after seqeval's rules: get_entities for its default mode, Entities with IOB2 and IOBES for strict. */
class TagReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # tags                      | default                | strict IOB2
            O O                         | ''                     | ''
            B-A I-A O                   | A:0-2                  | A:0-2
            B-A B-A                     | A:0-1 A:1-2            | A:0-1 A:1-2
            B-A I-A B-A I-A             | A:0-2 A:2-4            | A:0-2 A:2-4
            B-A B-B                     | A:0-1 B:1-2            | A:0-1 B:1-2
            I-A I-A O                   | A:0-2                  | ''
            O I-A                       | A:1-2                  | ''
            B-A O I-A                   | A:0-1 A:2-3            | A:0-1
            B-A I-B                     | A:0-1 B:1-2            | A:0-1
            B-A I-B I-A                 | A:0-1 B:1-2 A:2-3      | A:0-1
            B-A I-B I-B B-B             | A:0-1 B:1-3 B:3-4      | A:0-1 B:3-4
            I-A B-A I-A                 | A:0-1 A:1-3            | A:1-3
            I-A I-B                     | A:0-1 B:1-2            | ''
            B-A I-A I-A                 | A:0-3                  | A:0-3
            """)
    void readsBioInBothWays(String tags, String lenient, String strict) {
        assertThat(chunks(TagReading.LENIENT, tags, false)).isEqualTo(lenient);
        assertThat(chunks(TagReading.STRICT, tags, false)).isEqualTo(strict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # tags                      | default                | strict IOBES
            S-A S-A                     | A:0-1 A:1-2            | A:0-1 A:1-2
            B-A I-A E-A                 | A:0-3                  | A:0-3
            B-A E-A B-A E-A             | A:0-2 A:2-4            | A:0-2 A:2-4
            B-A I-A                     | A:0-2                  | ''
            B-A O                       | A:0-1                  | ''
            B-A B-A E-A                 | A:0-1 A:1-3            | A:1-3
            E-A                         | A:0-1                  | ''
            I-A E-A                     | A:0-2                  | ''
            B-A E-A E-A                 | A:0-2 A:2-3            | A:0-2
            B-A E-A I-A                 | A:0-2 A:2-3            | A:0-2
            S-A I-A                     | A:0-1 A:1-2            | A:0-1
            S-A E-A                     | A:0-1 A:1-2            | A:0-1
            B-A E-B                     | A:0-1 B:1-2            | ''
            B-A S-A                     | A:0-1 A:1-2            | A:1-2
            """)
    void readsFormsThatMarkEndsInBothWays(String tags, String lenient, String strict) {
        assertThat(chunks(TagReading.LENIENT, tags, true)).isEqualTo(lenient);
        assertThat(chunks(TagReading.STRICT, tags, true)).isEqualTo(strict);
    }

    /** The example of seqeval's own documentation: MISC is a token too long, PER is right. */
    @Test
    void givesTheFiguresThatSeqevalDocuments() {
        ClassificationReport report = report(
                TagReading.LENIENT,
                List.of("O O O B-MISC I-MISC I-MISC O", "B-PER I-PER O"),
                List.of("O O B-MISC I-MISC I-MISC I-MISC O", "B-PER I-PER O"));

        assertThat(report.byLabel().get("MISC")).isEqualTo(new SpanCounts(0, 1, 1));
        assertThat(report.byLabel().get("PER")).isEqualTo(new SpanCounts(1, 1, 1));
        assertThat(report.micro().f1()).isCloseTo(0.5, within(1e-9));
        assertThat(report.macro()).isEqualTo(new ClassificationReport.Average(0.5, 0.5, 0.5, 2));
        assertThat(report.weighted()).isEqualTo(new ClassificationReport.Average(0.5, 0.5, 0.5, 2));
    }

    /** seqeval's example of where the two modes part: a span without B- is right in the one and none in the other. */
    @Test
    void givesOtherFiguresInStrictMode() {
        List<String> real = List.of("B-NP I-NP O");
        List<String> found = List.of("I-NP I-NP O");

        assertThat(report(TagReading.LENIENT, real, found).micro()).isEqualTo(new SpanCounts(1, 1, 1));
        assertThat(report(TagReading.STRICT, real, found).micro()).isEqualTo(new SpanCounts(0, 0, 1));
    }

    private static ClassificationReport report(TagReading reading, List<String> real, List<String> found) {
        ClassificationReport report = new ClassificationReport();
        for (int sentence = 0; sentence < real.size(); sentence++) {
            report.add(spans(reading, real.get(sentence)), spans(reading, found.get(sentence)));
        }
        return report;
    }

    private static List<LabelledSpan> spans(TagReading reading, String tags) {
        List<LabelledSpan> spans = new ArrayList<>();
        reading.chunks(parse(tags), false)
                .forEach(chunk -> spans.add(new LabelledSpan(chunk.label(), chunk.from(), chunk.to())));
        return spans;
    }

    private static String chunks(TagReading reading, String tags, boolean endsMarked) {
        return String.join(
                " ",
                reading.chunks(parse(tags), endsMarked).stream()
                        .map(chunk -> chunk.label() + ":" + chunk.from() + "-" + chunk.to())
                        .toList());
    }

    private static List<Tag> parse(String tags) {
        return Stream.of(tags.split(" "))
                .map(tag -> Tag.parse(tag).orElseThrow())
                .toList();
    }
}
