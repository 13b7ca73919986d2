package io.github.careergraph.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.ChildList;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageKey;
import io.github.careergraph.person.Me;
import io.github.careergraph.person.PersonQueries;
import io.github.careergraph.person.ProfilePart;

/** Reads memberships that the caller may see: those of people who show their projects, in projects of the organisation. */
@ApplicationScoped
@Transactional
public class MembershipQueries {

    static final String OF_PROJECT = "Project.members";
    static final String OF_PERSON = "Person.projects";

    private static final String VISIBLE =
            """
            project_membership m join person p on p.id = m.person_id join project j on j.id = m.project_id
            where p.organisation = :organisation and j.organisation = :organisation and %s and %s
            """.formatted(PersonQueries.maySee(ProfilePart.NAME), PersonQueries.maySee(ProfilePart.PROJECTS));

    private static final ChildList<ProjectMembership> MEMBERS = new ChildList<>(
            ProjectMembership.class,
            VISIBLE + " and m.project_id = k.parent",
            ChildList.Ordering.OLDEST_FIRST,
            membership -> new Object[] {membership.key});

    private static final ChildList<ProjectMembership> PROJECTS = new ChildList<>(
            ProjectMembership.class,
            VISIBLE + " and m.person_id = k.parent",
            ChildList.Ordering.NEWEST_FIRST,
            membership -> new Object[] {membership.key});

    private final Session session;
    private final Me me;

    @Inject
    MembershipQueries(Session session, Me me) {
        this.session = session;
        this.me = me;
    }

    public Optional<ProjectMembership> byKey(long key) {
        return session.createNativeQuery("select m.* from " + VISIBLE + " and m.id = :key", ProjectMembership.class)
                .setParameter("me", me.key())
                .setParameter("organisation", me.organisation())
                .setParameter("key", key)
                .uniqueResultOptional();
    }

    Map<PageKey, Page<ProjectMembership>> ofProjects(List<PageKey> keys) {
        return MEMBERS.read(session, keys, me.parameters());
    }

    Map<PageKey, Page<ProjectMembership>> ofPeople(List<PageKey> keys) {
        return PROJECTS.read(session, keys, me.parameters());
    }
}
