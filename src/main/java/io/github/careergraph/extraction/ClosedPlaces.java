package io.github.careergraph.extraction;

import java.util.BitSet;

/** Where the name of a skill tells of nobody's skill: addresses, boilerplate, headings and the labels of lists. */
final class ClosedPlaces {

    private final Lines lines;
    private final BitSet closed = new BitSet();

    ClosedPlaces(String text, Lines lines) {
        this.lines = lines;
        Patterns.addresses(text).forEach(this::close);
        Boilerplate.sentences(text).forEach(this::close);
    }

    private void close(Span span) {
        closed.set(span.start(), span.end());
    }

    boolean holds(Span span) {
        int shut = closed.nextSetBit(span.start());
        return shut >= 0 && shut < span.end() || isHeading(span);
    }

    private boolean isHeading(Span span) {
        Lines.Line line = lines.at(span.start());
        if (line.heading()) {
            return true;
        }
        int colon = SectionKind.indexOfColon(line.text());
        return colon >= 0
                && span.end() <= line.start() + colon
                && SectionKind.ofLabel(line.text()).isPresent();
    }
}
