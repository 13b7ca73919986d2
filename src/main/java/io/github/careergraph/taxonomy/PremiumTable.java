package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A file of premiums as the command {@code market-premium} writes it. */
final class PremiumTable {

    private PremiumTable() {}

    /** @throws ImportFailedException saying what is wrong in which row */
    static List<PremiumRow> read(Path file, LocalDate today) throws IOException {
        return SkillTable.read(file, cells -> {
            PremiumRow row = PremiumRow.of(cells);
            if (row.asOf().isAfter(today)) {
                throw new IllegalArgumentException("as_of is in the future: " + row.asOf() + ".");
            }
            return row;
        });
    }
}
