package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A skill as the starter taxonomy's tables have it. */
record StarterSkill(String slug, String label, String aliases, List<String> broader) {

    private static final List<String> COLUMNS = List.of("slug", "label_en", "aliases_en", "broader");

    static List<StarterSkill> read(Path folder) throws IOException {
        List<Path> tables;
        try (Stream<Path> files = Files.list(folder)) {
            tables = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        List<StarterSkill> skills = new ArrayList<>();
        for (Path table : tables) {
            Tables.read(
                    table,
                    COLUMNS,
                    cells -> skills.add(new StarterSkill(
                            cells[0], cells[1], cells[2], parts(cells[3]).toList())));
        }
        return skills;
    }

    /** The label and the aliases. */
    List<String> names() {
        return Stream.concat(Stream.of(label), parts(aliases))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Stream<String> parts(String cell) {
        return Stream.of(cell.split(";")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
