package io.github.careergraph.recommendation;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.NodeSource;
import io.github.careergraph.person.ConsentKind;
import io.github.careergraph.person.Consents;
import io.github.careergraph.person.Me;

/** Notes what people do with what they are shown. */
@ApplicationScoped
@Transactional
class Interactions {

    private static final Pattern RECOMMENDATION = Pattern.compile("(skill|resource|action):[a-z0-9:-]{1,250}");

    private final Session session;
    private final Me me;
    private final Consents consents;
    private final Instance<NodeSource> nodes;

    @Inject
    Interactions(Session session, Me me, Consents consents, @Any Instance<NodeSource> nodes) {
        this.session = session;
        this.me = me;
        this.consents = consents;
        this.nodes = nodes;
    }

    /** False, and nothing is noted, when the caller does not want that. */
    boolean record(String target, InteractionKind kind) {
        String noted = RECOMMENDATION.matcher(target).matches() ? known(target) : named(target);
        if (!consents.allows(me.key(), ConsentKind.BEHAVIOUR)) {
            return false;
        }
        session.createNativeMutationQuery(
                        "insert into interaction (person_id, target, kind) values (:me, :target, :kind)")
                .setParameter("me", me.key())
                .setParameter("target", noted)
                .setParameter("kind", kind.name())
                .executeUpdate();
        return true;
    }

    /** A skill or resource is noted under its name among recommendations, whichever way a client named it. */
    private String named(String target) {
        GlobalId id = GlobalId.parse("target", target);
        nodes.stream()
                .filter(source -> source.type().equals(id.type()))
                .findFirst()
                .flatMap(source -> source.find(id.key()))
                .orElseThrow(() -> CareerGraphException.notFound("target", "There is no such node."));
        return switch (id.type()) {
            case "Skill" -> "skill:" + slug("skill", id.key());
            case "LearningResource" -> "resource:" + slug("learning_resource", id.key());
            default -> id.type() + ':' + id.key();
        };
    }

    private String known(String recommendation) {
        String[] parts = recommendation.split(":", 3);
        boolean exists =
                switch (parts[0]) {
                    case "skill" -> parts.length == 2 && exists("skill", parts[1]);
                    case "resource" -> parts.length == 2 && exists("learning_resource", parts[1]);
                    default ->
                        ActionCatalogue.ACTIONS.stream()
                                        .anyMatch(action -> action.id().equals(parts[1]))
                                && (parts.length == 2 || exists("skill", parts[2]));
                };
        if (!exists) {
            throw CareerGraphException.notFound("target", "There is no such recommendation.");
        }
        return recommendation;
    }

    private boolean exists(String table, String slug) {
        return session.createNativeQuery(
                        "select exists (select 1 from " + table + " where slug = :slug)", Boolean.class)
                .setParameter("slug", slug)
                .getSingleResult();
    }

    private String slug(String table, long key) {
        return session.createNativeQuery("select slug from " + table + " where id = :key", String.class)
                .setParameter("key", key)
                .getSingleResult();
    }
}
