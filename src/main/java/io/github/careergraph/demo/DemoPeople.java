package io.github.careergraph.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import io.github.careergraph.identity.AcrossOrganisations;
import io.github.careergraph.value.SkillMarkets;
import io.github.careergraph.value.ValueHistory;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Enters twelve invented people with their projects and ties, so that a first look shows a graph and not a form. */
@ApplicationScoped
class DemoPeople {

    private static final Logger LOG = Logger.getLogger(DemoPeople.class);

    private final boolean wanted;
    private final Session session;
    private final SkillMarkets markets;
    private final ValueHistory history;

    @Inject
    DemoPeople(
            @ConfigProperty(name = "career-graph.demo", defaultValue = "false") boolean wanted,
            Session session,
            SkillMarkets markets,
            ValueHistory history) {
        this.wanted = wanted;
        this.session = session;
        this.markets = markets;
        this.history = history;
    }

    /** After the starter taxonomy, whose skills and occupations these people have. */
    @AcrossOrganisations
    @Transactional
    void enter(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        if (!wanted || areThere()) {
            return;
        }
        String document = people();
        for (String statement :
                read("load.sql", in -> new String(in.readAllBytes(), UTF_8)).split("\n;\n")) {
            session.createNativeMutationQuery(statement)
                    .setParameter("document", document)
                    .executeUpdate();
        }
        growth();
        LOG.info("Entered the twelve demo people; sign in as contributor with password contributor.");
    }

    /** What a person was worth at each stage, computed from the evidence dated until then. */
    private void growth() {
        String stages = """
                select d.id as person, stage.day
                from jsonb_array_elements(cast(:document as jsonb) -> 'people') p
                join person d on d.issuer = 'local' and d.subject = p ->> 'account'
                cross join jsonb_array_elements_text(p -> 'stages') as stage (day)
                order by stage.day
                """;
        markets.forget();
        session.createNativeQuery(stages, Object[].class)
                .setParameter("document", people())
                .getResultList()
                .forEach(row -> history.note((Long) row[0], LocalDate.parse((String) row[1])));
    }

    private static String people() {
        return read("people.yaml", in -> new YAMLMapper().readTree(in).toString());
    }

    /** Whoever signs in is entered on that day; only these people have been there for longer, whatever became of them. */
    private boolean areThere() {
        return session.createNativeQuery(
                        "select exists (select 1 from person where organisation = 'demo' and created_at < date '2023-01-01')",
                        Boolean.class)
                .getSingleResult();
    }

    private static String read(String name, Reader reader) {
        try (InputStream in = DemoPeople.class.getResourceAsStream("/demo/" + name)) {
            return reader.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private interface Reader {
        String read(InputStream in) throws IOException;
    }
}
