package io.github.careergraph.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the caller's profile as a JSON Resume, schema 1.0.0 (jsonresume.org), in one statement. */
@ApplicationScoped
@Transactional
class ResumeQueries {

    private static final String STATEMENT = "/person/json-resume.sql";

    private final Session session;
    private final Me me;
    private final String statement;

    @Inject
    ResumeQueries(Session session, Me me) {
        this.session = session;
        this.me = me;
        this.statement = statement();
    }

    String resume() {
        return session.createNativeQuery(statement, String.class)
                .setParameter("me", me.key())
                .getSingleResult();
    }

    private static String statement() {
        try (InputStream in = ResumeQueries.class.getResourceAsStream(STATEMENT)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
