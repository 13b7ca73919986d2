package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An occupation as the starter taxonomy's table has it.
 *
 * @param isco the unit group of ISCO-08, or empty
 * @param needs slugs of the skills that it needs, essential or optional
 */
record StarterOccupation(String slug, String isco, List<String> needs) {

    private static final List<String> COLUMNS = List.of("slug", "isco", "essential", "optional");

    static List<StarterOccupation> read(Path table) throws IOException {
        List<StarterOccupation> occupations = new ArrayList<>();
        Tables.read(
                table,
                COLUMNS,
                cells -> occupations.add(new StarterOccupation(
                        cells[0],
                        cells[1].strip(),
                        Stream.of(cells[2], cells[3])
                                .flatMap(cell -> Stream.of(cell.split(";")))
                                .map(edge -> edge.replaceFirst(":.*", "").strip())
                                .filter(slug -> !slug.isEmpty())
                                .distinct()
                                .toList())));
        return occupations;
    }
}
