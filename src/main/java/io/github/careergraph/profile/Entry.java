package io.github.careergraph.profile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.careergraph.extraction.DateSpan;
import io.github.careergraph.extraction.Lines.Line;
import io.github.careergraph.extraction.SectionKind;

/**
 * One job, study, project, talk … of a CV.
 *
 * @param head the lines that name it
 * @param body the lines that tell of it
 * @param dates when it was, or null where nothing says so
 */
record Entry(SectionKind section, List<Line> head, List<Line> body, DateSpan dates) {

    int start() {
        return head.getFirst().start();
    }

    int end() {
        return (body.isEmpty() ? head : body).getLast().end();
    }

    int headEnd() {
        return head.getLast().end();
    }

    boolean holds(int offset) {
        return offset >= start() && offset < end();
    }

    boolean holdsInHead(int offset) {
        return offset >= start() && offset < headEnd();
    }

    String text() {
        return Stream.concat(head.stream(), body.stream()).map(Line::text).collect(Collectors.joining("\n"));
    }
}
