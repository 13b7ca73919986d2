package io.github.careergraph.profile;

import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.extraction.EntityType;
import io.github.careergraph.extraction.Gazetteer;
import io.github.careergraph.extraction.Surface;

/** The titles and aliases of all occupations. */
@ApplicationScoped
@Transactional
class OccupationGazetteer implements Gazetteer {

    private final Session session;

    @Inject
    OccupationGazetteer(Session session) {
        this.session = session;
    }

    @Override
    public String version() {
        return session.createNativeQuery("""
                        select count(*) || '.' || coalesce(sum(hashtext(concat_ws('|', occupation_id, label))), 0)
                        from occupation_label
                        """, String.class).getSingleResult();
    }

    /** Published taxonomies have titles that are ordinary words: "model", "host", "judge". */
    @Override
    public void read(Consumer<Surface> reader) {
        try (Stream<Object[]> rows = session.createNativeQuery("""
                        select label, occupation_id, not starter and label ~ '^[A-Za-z-]+$' from (
                            select l.id, l.label, l.occupation_id, l.kind,
                                   exists (select 1 from occupation_source o
                                           where o.occupation_id = l.occupation_id and o.scheme = 'STARTER') as starter
                            from occupation_label l) named
                        order by starter desc, kind = 'PREFERRED' desc, id
                        """, Object[].class)
                .setFetchSize(2_000)
                .getResultStream()) {
            rows.forEach(row -> reader.accept(new Surface(
                    (String) row[0], EntityType.OCCUPATION, ((Number) row[1]).longValue(), (Boolean) row[2])));
        }
    }
}
