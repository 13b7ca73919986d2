package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A file of premiums or trends as the commands {@code market-premium} and {@code market-trend} write it. */
final class FigureTable {

    private FigureTable() {}

    /**
     * @param column of the figures
     * @throws ImportFailedException saying what is wrong in which row
     */
    static List<FigureRow> read(Path file, String column, LocalDate today) throws IOException {
        return SkillTable.read(file, cells -> {
            FigureRow row = FigureRow.of(column, cells);
            if (row.asOf().isAfter(today)) {
                throw new IllegalArgumentException("as_of is in the future: " + row.asOf() + ".");
            }
            return row;
        });
    }
}
