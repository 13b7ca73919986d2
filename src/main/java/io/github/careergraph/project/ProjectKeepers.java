package io.github.careergraph.project;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.identity.Caller;
import io.github.careergraph.identity.Role;
import io.github.careergraph.person.Me;

/** Knows who may change a project: its creator, who leads or manages it with confirmation, and the role manager. */
@ApplicationScoped
@Transactional
public class ProjectKeepers {

    private final Session session;
    private final Me me;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ProjectKeepers(Session session, Me me, Caller caller, Clock clock) {
        this.session = session;
        this.me = me;
        this.caller = caller;
        this.clock = clock;
    }

    boolean mayChange(Project project) {
        return (project.creatorKey != null && project.creatorKey == me.key())
                || caller.has(Role.MANAGER)
                || holds(project.key, "(m.leads or m.manages) and m.confirmed_by is not null");
    }

    void demand(Project project) {
        if (!mayChange(project)) {
            throw CareerGraphException.forbidden(
                    "Only the project's creator, its confirmed leads and managers, and the role manager may do this.");
        }
    }

    /**
     * Whether the caller leads the project's technical work at present: confirmed, or as its creator, whom nobody else
     * could have confirmed at the beginning.
     */
    public boolean leads(long project) {
        return holds(project, "m.leads and (m.confirmed_by is not null or j.created_by = m.person_id)");
    }

    /** Whether the caller is or was a member. */
    public boolean isOrWasMember(long project) {
        return !session.createNativeQuery(
                        "select 1 from project_membership where project_id = :project and person_id = :me",
                        Integer.class)
                .setParameter("project", project)
                .setParameter("me", me.key())
                .getResultList()
                .isEmpty();
    }

    private boolean holds(long project, String condition) {
        return !session.createNativeQuery("""
                        select 1 from project_membership m join project j on j.id = m.project_id
                        where m.project_id = :project and m.person_id = :me and j.organisation = :organisation
                          and (m.left_on is null or m.left_on >= :today) and
                        """ + condition, Integer.class)
                .setParameter("project", project)
                .setParameter("me", me.key())
                .setParameter("organisation", me.organisation())
                .setParameter("today", LocalDate.now(clock))
                .getResultList()
                .isEmpty();
    }
}
