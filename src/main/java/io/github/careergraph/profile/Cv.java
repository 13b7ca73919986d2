package io.github.careergraph.profile;

import java.time.YearMonth;
import java.util.List;
import java.util.function.ToIntFunction;

import io.github.careergraph.extraction.Lines;
import io.github.careergraph.extraction.LinkedExtraction;
import io.github.careergraph.extraction.Mention;
import io.github.careergraph.extraction.SectionKind;

/**
 * A CV as far as it is understood: its lines by parts, its entries, and the entities in it.
 *
 * @param today the month that "present" means
 */
record Cv(String text, Lines lines, List<Entry> entries, LinkedExtraction extraction, YearMonth today) {

    static Cv of(String text, LinkedExtraction extraction, YearMonth today) {
        Lines lines = new Lines(text);
        return new Cv(text, lines, Entries.of(lines), extraction, today);
    }

    List<Entry> entries(SectionKind kind) {
        return entries.stream().filter(entry -> entry.section() == kind).toList();
    }

    SectionKind partAt(int offset) {
        return lines.at(offset).kind();
    }

    /** The entry that an offset lies in, or null. */
    Entry entryAt(int offset) {
        int at = last(entries, Entry::start, offset);
        return at >= 0 && entries.get(at).holds(offset) ? entries.get(at) : null;
    }

    /** The mentions that begin in a piece of the text. */
    List<Mention> mentionsIn(int start, int end) {
        List<Mention> mentions = extraction.mentions();
        ToIntFunction<Mention> place = mention -> mention.entity().start();
        return mentions.subList(last(mentions, place, start - 1) + 1, last(mentions, place, end - 1) + 1);
    }

    List<Long> skillsIn(int start, int end) {
        return mentionsIn(start, end).stream()
                .filter(mention -> mention.isSkill() && mention.node() != null)
                .map(Mention::node)
                .distinct()
                .limit(20)
                .toList();
    }

    /** The index of the last element whose place is not behind an offset, or -1; elements are in their order. */
    private static <T> int last(List<T> elements, ToIntFunction<T> place, int offset) {
        int low = 0;
        int high = elements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(elements.get(middle)) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
