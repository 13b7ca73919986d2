package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import io.github.careergraph.identity.AcrossOrganisations;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Enters the taxonomy that ships, once for each version of its files. */
@ApplicationScoped
class StarterTaxonomy {

    private static final Logger LOG = Logger.getLogger(StarterTaxonomy.class);

    private final TaxonomyConfiguration configuration;
    private final Session session;
    private final MarketFigures figures;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    StarterTaxonomy(
            TaxonomyConfiguration configuration,
            Session session,
            MarketFigures figures,
            ObjectMapper json,
            Clock clock) {
        this.configuration = configuration;
        this.session = session;
        this.figures = figures;
        this.json = json;
        this.clock = clock;
    }

    /** Several pods may start at once: one enters it, the others wait and find it entered. */
    @AcrossOrganisations
    @Transactional
    void enter(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        if (!configuration.starter()) {
            return;
        }
        StarterFiles files = StarterFiles.read();
        if (isEntered(files.digest())) {
            return;
        }
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('taxonomy_import'))", Integer.class)
                .getSingleResult();
        if (isEntered(files.digest())) {
            return;
        }
        String document = document(files);
        for (String statement : read("load.sql").split("\n;\n")) {
            session.createNativeMutationQuery(statement)
                    .setParameter("document", document)
                    .executeUpdate();
        }
        session.createNativeMutationQuery(read("demand.sql")).executeUpdate();
        figures.enterPremiums(files.premiums(), true);
        note(files);
        LOG.infof(
                "Entered the starter taxonomy: %d skills, %d occupations, %d learning resources",
                files.skills().size(),
                files.occupations().size(),
                files.resources().size());
    }

    private boolean isEntered(String digest) {
        return session.createNativeQuery(
                        "select exists (select 1 from taxonomy_import where scheme = 'STARTER' and digest = :digest and state = 'COMPLETED')",
                        Boolean.class)
                .setParameter("digest", digest)
                .getSingleResult();
    }

    private void note(StarterFiles files) {
        session.createNativeMutationQuery("""
                        insert into taxonomy_import (scheme, digest, state, report, started_at, updated_at, finished_at)
                        values ('STARTER', :digest, 'COMPLETED', jsonb_build_object('skills', :skills, 'occupations', :occupations,
                                'resources', :resources), :now, :now, :now)
                        """)
                .setParameter("digest", files.digest())
                .setParameter("skills", files.skills().size())
                .setParameter("occupations", files.occupations().size())
                .setParameter("resources", files.resources().size())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private String document(StarterFiles files) {
        try {
            return json.writeValueAsString(Map.of(
                    "skills", files.skills(), "occupations", files.occupations(), "resources", files.resources()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read(String name) {
        try (InputStream in = StarterTaxonomy.class.getResourceAsStream("/taxonomy/" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
