package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import org.hibernate.Session;

/** Writes names as tables like those of the starter taxonomy, a row for each; headings that nobody has are left out. */
@ApplicationScoped
class NameTables {

    private static final int ROWS_AT_ONCE = 2_000;

    private final Session session;

    @Inject
    NameTables(Session session) {
        this.session = session;
    }

    /** The same taxonomy gives the same bytes; answers how many names there are. */
    @Transactional
    long write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("skills"));
        long skills =
                table(folder.resolve("skills").resolve("names.csv"), List.of("type", "label_en", "aliases_en"), """
                        select distinct s.type collate "C" as type, l.label collate "C" as label, '' as aliases
                        from skill_label l join skill s on s.id = l.skill_id and not s.grouping
                        where l.language = 'en'
                        order by 2, 1
                        """);
        long occupations = table(folder.resolve("occupations.csv"), List.of("title_en", "aliases_en"), """
                        select distinct l.label collate "C" as label, '' as aliases
                        from occupation_label l
                        where l.language = 'en'
                        order by 1
                        """);
        return skills + occupations;
    }

    /** Beside its place first: a table is there whole or not at all. */
    private long table(Path file, List<String> header, String query) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        long count = 0;
        try (Stream<Object[]> rows = session.createNativeQuery(query, Object[].class)
                .setFetchSize(ROWS_AT_ONCE)
                .getResultStream()) {
            try (SequenceWriter table = new CsvMapper()
                    .writer()
                    .with(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                    .writeValues(Files.newBufferedWriter(part))) {
                table.write(header);
                for (Iterator<Object[]> all = rows.iterator(); all.hasNext(); count++) {
                    table.write(all.next());
                }
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return count;
    }
}
