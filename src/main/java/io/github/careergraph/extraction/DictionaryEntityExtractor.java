package io.github.careergraph.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;

import io.github.careergraph.extraction.Lexicon.Match;

/**
 * Finds what the taxonomy has a name for, and what follows a pattern. It knows nothing else, but it is always there
 * and it knows which skill it found. Not of the bean type {@link EntityExtractor}, which is the model's.
 */
@ApplicationScoped
@Typed(DictionaryEntityExtractor.class)
class DictionaryEntityExtractor implements EntityExtractor {

    static final String NAME = "dictionary";

    private static final double CLEAR_PHRASE = 0.95;
    private static final double CLEAR_WORD = 0.9;

    private final Lexicons lexicons;

    @Inject
    DictionaryEntityExtractor(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    void prepare() {
        lexicons.prepare();
    }

    @Override
    public Extraction extract(String text, String language) {
        return new Extraction(mentions(text).stream().map(Mention::entity).toList(), false, NAME);
    }

    /** What it finds, with the nodes that are meant. */
    List<Mention> mentions(String text) {
        return mentions(text, lexicons.current());
    }

    static List<Mention> mentions(String text, Lexicon lexicon) {
        Words words = new Words(text);
        Lines lines = new Lines(text);
        ClosedPlaces closed = new ClosedPlaces(text, lines);
        List<Match> clear = new ArrayList<>();
        List<Match> doubtful = new ArrayList<>();
        MentionContext context = new MentionContext(words, lines);
        lexicon.find(words, match -> {
            Span span = new Span(words.start(match.first()), words.end(match.last()));
            if (closed.holds(span) || !isWhole(text, span) || isEmployer(text, lines, span, match)) {
                return;
            }
            boolean asWritten = match.meaning().exactly() == null
                    || text.startsWith(match.meaning().exactly(), span.start());
            if (asWritten && !match.meaning().ambiguous()) {
                clear.add(match);
                context.clear(match);
            } else if (asWritten || !match.meaning().ambiguous()) {
                doubtful.add(match);
                context.candidate(match);
            }
        });
        List<Mention> found = new ArrayList<>();
        clear.removeIf(context::isOther);
        clear.forEach(
                match -> found.add(mention(words, match, match.first() == match.last() ? CLEAR_WORD : CLEAR_PHRASE)));
        for (Match match : doubtful) {
            double support = context.support(match);
            if (support > 0) {
                found.add(mention(words, match, support));
            }
        }
        List<Mention> kept = longest(found);
        Patterns.entities(text).forEach(entity -> kept.add(new Mention(entity, null)));
        kept.sort(Comparator.comparingInt(mention -> mention.entity().start()));
        return kept;
    }

    private static Mention mention(Words words, Match match, double confidence) {
        int start = words.start(match.first());
        int end = words.end(match.last());
        return new Mention(
                new Entity(match.meaning().type(), start, end, words.text().substring(start, end), confidence),
                match.meaning().node());
    }

    /** "C" is no part of "C++", ".NET" none of "asp.net", and a company called after a product is not the product. */
    private static boolean isWhole(String text, Span span) {
        char after = span.end() == text.length() ? ' ' : text.charAt(span.end());
        char before = span.start() == 0 ? ' ' : text.charAt(span.start() - 1);
        if (after == '#' || after == '+' && text.startsWith("++", span.end()) || before == '@' || before == '#') {
            return false;
        }
        if (before == '.' && span.start() > 1 && Character.isLetterOrDigit(text.charAt(span.start() - 2))) {
            return false;
        }
        return !Patterns.isCompany(text, span.end());
    }

    private static boolean isEmployer(String text, Lines lines, Span span, Match match) {
        return match.meaning().type() == EntityType.TOOL && OtherSense.isWorkedFor(text, lines, span);
    }

    /** From the left, the longest; skills and occupations apart, since "Java developer" names one of each. */
    private static List<Mention> longest(List<Mention> found) {
        found.sort(Comparator.<Mention>comparingInt(mention -> mention.entity().start())
                .thenComparing(mention -> -mention.entity().end()));
        List<Mention> kept = new ArrayList<>();
        int skillsEnd = 0;
        int occupationsEnd = 0;
        for (Mention mention : found) {
            boolean occupation = mention.entity().type() == EntityType.OCCUPATION;
            if (mention.entity().start() >= (occupation ? occupationsEnd : skillsEnd)) {
                kept.add(mention);
                if (occupation) {
                    occupationsEnd = mention.entity().end();
                } else {
                    skillsEnd = mention.entity().end();
                }
            }
        }
        return kept;
    }
}
