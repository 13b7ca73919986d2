package io.github.careergraph.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.StartupEvent;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Enters twelve invented people with their projects and ties, so that a first look shows a graph and not a form. */
@ApplicationScoped
class DemoPeople {

    private static final Logger LOG = Logger.getLogger(DemoPeople.class);

    private final DemoConfiguration configuration;
    private final Session session;

    @Inject
    DemoPeople(DemoConfiguration configuration, Session session) {
        this.configuration = configuration;
        this.session = session;
    }

    /** After the starter taxonomy, whose skills and occupations these people have. */
    @Transactional
    void enter(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        if (!configuration.people() || areThere()) {
            return;
        }
        String document = read("people.yaml", in -> {
            JsonNode people = new YAMLMapper().readTree(in);
            return people.toString();
        });
        for (String statement :
                read("load.sql", in -> new String(in.readAllBytes(), UTF_8)).split("\n;\n")) {
            session.createNativeMutationQuery(statement)
                    .setParameter("document", document)
                    .executeUpdate();
        }
        LOG.info("Entered the twelve demo people; sign in as contributor with password contributor.");
    }

    private boolean areThere() {
        return session.createNativeQuery(
                        "select exists (select 1 from project where organisation = 'demo' and name = 'Build tool 2.0')",
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
