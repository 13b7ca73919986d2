package io.github.careergraph.skill;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/**
 * Reads skills and their names; each method is one statement, however many skills it is about. Transactional, because
 * fields of one query are resolved in parallel and only a transaction gives each of them a session of its own.
 */
@ApplicationScoped
@Transactional
class SkillQueries {

    private static final Labels LABELS = new Labels("skill", "a.id");

    private final Session session;

    @Inject
    SkillQueries(Session session) {
        this.session = session;
    }

    Skill bySlug(String slug) {
        // The database cannot hold NUL, and so no slug with one.
        return slug.indexOf('\0') >= 0 ? null : Skill.find("slug", slug).firstResult();
    }

    Map<LabelKey, String> labels(List<LabelKey> keys) {
        return LABELS.preferred(session, keys);
    }

    Map<AliasKey, List<String>> aliases(List<AliasKey> keys) {
        return LABELS.aliases(session, keys);
    }
}
