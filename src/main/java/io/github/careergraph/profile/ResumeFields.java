package io.github.careergraph.profile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.careergraph.extraction.DateSpan;

/** Reads the values of a JSON Resume, whose every property may be left out or null. */
final class ResumeFields {

    /** More than these of a list are not read. */
    private static final int MOST = 200;

    private ResumeFields() {}

    static String value(JsonNode node, String property) {
        JsonNode value = node.path(property);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    static List<JsonNode> list(JsonNode node, String property) {
        List<JsonNode> elements = new ArrayList<>();
        node.path(property).elements().forEachRemaining(elements::add);
        return elements.size() > MOST ? elements.subList(0, MOST) : elements;
    }

    static List<String> texts(JsonNode node, String property) {
        return list(node, property).stream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .toList();
    }

    static String joined(String separator, String... pieces) {
        return Stream.of(pieces)
                .filter(Objects::nonNull)
                .filter(piece -> !piece.isBlank())
                .collect(Collectors.joining(separator));
    }

    /** The period from startDate to endDate, each "2019", "2019-03" or "2019-03-01"; null without a start. */
    static DateSpan period(JsonNode node) {
        YearMonth from = month(value(node, "startDate"), 1);
        YearMonth to = month(value(node, "endDate"), 12);
        if (from == null && to == null) {
            return null;
        }
        if (from == null) {
            return new DateSpan(0, 1, to, to);
        }
        return new DateSpan(0, 1, from, to != null && to.isBefore(from) ? from : to);
    }

    static DateSpan day(JsonNode node, String property) {
        YearMonth month = month(value(node, property), 1);
        return month == null ? null : new DateSpan(0, 1, month, month);
    }

    private static YearMonth month(String date, int monthOfYear) {
        if (!date.matches("(?:19|20)\\d\\d(?:-\\d\\d){0,2}")) {
            return null;
        }
        int month = date.length() == 4 ? monthOfYear : Integer.parseInt(date.substring(5, 7));
        return month < 1 || month > 12 ? null : YearMonth.of(Integer.parseInt(date.substring(0, 4)), month);
    }
}
