package io.github.careergraph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is found by its form. Every repetition is bounded, so that a text of any shape takes time in proportion to
 * its length.
 */
public final class Patterns {

    private static final double CERTAIN = 0.99;
    private static final double LIKELY = 0.9;

    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\w.+%'-])(?:[\\w+%-]|[\\w+%-](?:[\\w.+%'-]{0,62}[\\w+%-]))@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\\.[A-Za-z0-9-]{1,63}){0,7}\\.[A-Za-z][A-Za-z0-9-]{1,62}(?<!-)");

    /** "jane (at) example (dot) org", written so that only people read it. */
    private static final Pattern OBFUSCATED = Pattern.compile(
            "(?<![\\w.+%-])[\\w.+%-]{1,64}\\s?[\\[({]\\s?at\\s?[\\])}]\\s?[A-Za-z0-9-]{1,63}(?:(?:\\.|\\s?[\\[({]\\s?dot\\s?[\\])}]\\s?)[A-Za-z0-9-]{1,63}){1,4}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>\"，。；、）]{1,2000}|(?<![\\w.@-])[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}/[^\\s<>\"，。；、）]{1,2000}");

    private static final Pattern COMPANY = Pattern.compile(
            "\\s?,?\\s?(?:Inc|GmbH|Ltd|Limited|LLC|Corp|Corporation|AG|SE|Labs|University|Foundation|Holdings?|Group)\\b.*"
                    + "|(?:科技|有限|股份|集团|公司|大学).*",
            Pattern.DOTALL);

    private Patterns() {}

    static List<Entity> entities(String text) {
        List<Entity> entities = new ArrayList<>();
        collect(EMAIL, EntityType.EMAIL, CERTAIN, text, entities);
        collect(OBFUSCATED, EntityType.EMAIL, LIKELY, text, entities);
        ExperienceLength.findAll(text)
                .forEach(span -> entities.add(likely(EntityType.EXPERIENCE, text, span.start(), span.end())));
        DateSpan.findAll(text)
                .forEach(span -> entities.add(likely(EntityType.DATE_RANGE, text, span.start(), span.end())));
        return entities;
    }

    /** Where names are parts of addresses: "jane@docker.example", "https://github.com/jane". */
    static List<Span> addresses(String text) {
        List<Span> spans = new ArrayList<>();
        for (Pattern pattern : List.of(EMAIL, LINK)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    /** The first web address in a piece of text, without the punctuation behind it; null when there is none. */
    public static Span link(String text, int start, int end) {
        Matcher matcher = LINK.matcher(text).region(start, end);
        if (!matcher.find()) {
            return null;
        }
        int last = matcher.end();
        while (last > matcher.start() && ".,;:)]'".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return new Span(matcher.start(), last);
    }

    /** Whether what follows makes the name before it that of an organisation. */
    static boolean isCompany(String text, int end) {
        return COMPANY.matcher(text.substring(end, Math.min(text.length(), end + 20)))
                .matches();
    }

    private static Entity likely(EntityType type, String text, int start, int end) {
        return new Entity(type, start, end, text.substring(start, end), LIKELY);
    }

    private static void collect(
            Pattern pattern, EntityType type, double confidence, String text, List<Entity> entities) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            entities.add(new Entity(type, matcher.start(), matcher.end(), matcher.group(), confidence));
        }
    }
}
