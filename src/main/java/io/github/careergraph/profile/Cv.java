package io.github.careergraph.profile;

import java.time.YearMonth;
import java.util.List;

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

    List<Long> skillsIn(int start, int end) {
        return extraction.mentions().stream()
                .filter(mention -> mention.isSkill() && mention.node() != null)
                .filter(mention ->
                        mention.entity().start() >= start && mention.entity().end() <= end)
                .map(Mention::node)
                .distinct()
                .limit(20)
                .toList();
    }
}
