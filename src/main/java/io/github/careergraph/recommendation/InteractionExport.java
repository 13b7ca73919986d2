package io.github.careergraph.recommendation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

import io.github.careergraph.identity.AcrossOrganisations;
import io.github.careergraph.interest.BehaviourWriter;
import io.github.careergraph.interest.ItemText;

/**
 * Writes behaviour as train-interests reads it: items, then person by person what each did in the order of time. Only people
 * who let their behaviour be used and do not object to profiling. Their names are made of a key that is drawn for the one
 * export and thrown away. Never more than some rows are in memory.
 */
@ApplicationScoped
class InteractionExport {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final int KEY_BYTES = 32;

    private static final String DEEDS = """
            with one as (
                select p.id, encode(sha256(convert_to(:key || p.id, 'UTF8')), 'hex') as name,
                       (select jsonb_agg('skill:' || s.slug order by s.slug) from person_interest i
                        join skill s on s.id = i.skill_id where i.person_id = p.id)::text as declared,
                       (select jsonb_agg('skill:' || s.slug order by s.slug) from occupation_skill o
                        join skill s on s.id = o.skill_id
                        where o.occupation_id = p.target_occupation_id and o.essential)::text as goal
                from person p
                where not p.objects_to_profiling
                and coalesce((select c.given from consent c where c.person_id = p.id and c.kind = 'BEHAVIOUR'
                              order by c.id desc limit 1), true))
            select one.name as name, one.declared as declared, one.goal as goal,
                   i.target as target, i.kind as kind, i.occurred_at as at
            from one join interaction i on i.person_id = one.id
            order by one.name, i.occurred_at, i.id
            """;

    private final Session session;
    private final ObjectMapper json;

    @Inject
    InteractionExport(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** How much was written. */
    record Written(long people, long deeds) {}

    /** Beside its place first: the file is there whole or not at all. */
    @AcrossOrganisations
    @Transactional
    Written write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Written written;
            try (BehaviourWriter lines = new BehaviourWriter(Files.newOutputStream(part), false)) {
                written = deeds(lines, items(lines));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Set<String> items(BehaviourWriter lines) throws IOException {
        Set<String> ids = new HashSet<>();
        try (Stream<Object[]> rows = session.createNativeQuery(ItemTexts.ALL + " order by 1", Object[].class)
                .setFetchSize(ROWS_AT_ONCE)
                .getResultStream()) {
            for (Iterator<Object[]> all = rows.iterator(); all.hasNext(); ) {
                ItemText item = ItemTexts.of(all.next());
                ids.add(item.id());
                lines.item(item);
            }
        }
        return ids;
    }

    private Written deeds(BehaviourWriter lines, Set<String> items) throws IOException {
        long people = 0;
        long deeds = 0;
        String last = "";
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try (Stream<Object[]> rows = session.createNativeQuery(DEEDS, Object[].class)
                .addScalar("name", String.class)
                .addScalar("declared", String.class)
                .addScalar("goal", String.class)
                .addScalar("target", String.class)
                .addScalar("kind", String.class)
                .addScalar("at", Instant.class)
                .setParameter("key", HexFormat.of().formatHex(key))
                .setFetchSize(ROWS_AT_ONCE)
                .getResultStream()) {
            for (Iterator<Object[]> all = rows.iterator(); all.hasNext(); ) {
                Object[] row = all.next();
                Deed deed = new Deed((String) row[3], InteractionKind.valueOf((String) row[4]), (Instant) row[5]);
                if (deed.item() == null || !items.contains(deed.item())) {
                    continue;
                }
                if (!last.equals(row[0])) {
                    last = (String) row[0];
                    people++;
                    lines.person(last, named((String) row[1], items), named((String) row[2], items));
                }
                deeds++;
                lines.deed(deed.item(), deed.kind().signal(), deed.at());
            }
        }
        return new Written(people, deeds);
    }

    private List<String> named(String array, Set<String> items) throws IOException {
        return array == null
                ? List.of()
                : Stream.of(json.readValue(array, String[].class))
                        .filter(items::contains)
                        .toList();
    }
}
