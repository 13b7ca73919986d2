package io.github.careergraph.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.person.Me;

/**
 * Changes memberships. What members say of themselves is a claim; a change of the claim by its owner takes the
 * confirmation away, so that nothing stays confirmed that nobody else has seen.
 */
@ApplicationScoped
@Transactional
class MembershipChanges {

    private final Session session;
    private final Me me;
    private final ProjectChanges projects;
    private final ProjectKeepers keepers;
    private final MembershipQueries memberships;
    private final Clock clock;

    @Inject
    MembershipChanges(
            Session session,
            Me me,
            ProjectChanges projects,
            ProjectKeepers keepers,
            MembershipQueries memberships,
            Clock clock) {
        this.session = session;
        this.me = me;
        this.projects = projects;
        this.keepers = keepers;
        this.memberships = memberships;
        this.clock = clock;
    }

    ProjectMembership join(JoinProjectInput input) {
        // The lock makes two requests to join one after the other.
        Project project = projects.locked("input.project", input.project);
        if (own(project) != null) {
            throw CareerGraphException.conflict(
                    "You are or were a member of this project already: change that membership.");
        }
        ProjectMembership membership = new ProjectMembership();
        membership.projectKey = project.key;
        membership.personKey = me.key();
        membership.role = InputRules.text("input.role", input.role, 200);
        membership.team = InputRules.optionalText("input.team", input.team, 200);
        membership.joinedOn = InputRules.date("input.from", input.from);
        membership.leftOn = InputRules.date("input.to", input.to);
        InputRules.inOrder(membership.joinedOn, "input.to", membership.leftOn);
        membership.leads = Boolean.TRUE.equals(input.leads);
        membership.manages = Boolean.TRUE.equals(input.manages);
        session.persist(membership);
        session.flush();
        return membership;
    }

    ProjectMembership save(SaveMembershipInput input) {
        ProjectMembership membership = locked("input.membership", input.membership);
        boolean own = membership.personKey == me.key();
        if (!own) {
            keepers.demand(projectOf(membership));
        }
        InputRules.version(input.version, membership.version);
        boolean claimsMore = (Boolean.TRUE.equals(input.leads) && !membership.leads)
                || (Boolean.TRUE.equals(input.manages) && !membership.manages);
        if (input.role != null) {
            String role = InputRules.text("input.role", input.role, 200);
            claimsMore |= !role.equals(membership.role);
            membership.role = role;
        }
        if (input.team != null) {
            membership.team = InputRules.optionalText("input.team", input.team, 200);
        }
        LocalDate joinedBefore = membership.joinedOn;
        if (input.from != null) {
            membership.joinedOn = InputRules.date("input.from", input.from);
        }
        LocalDate leftBefore = membership.leftOn;
        if (Boolean.TRUE.equals(input.openEnded)) {
            membership.leftOn = null;
        }
        if (input.to != null) {
            membership.leftOn = InputRules.date("input.to", input.to);
        }
        // Whoever has been there earlier or longer than was confirmed claims more as well.
        claimsMore |= joinedBefore != null && membership.joinedOn.isBefore(joinedBefore);
        claimsMore |= leftBefore != null && (membership.leftOn == null || membership.leftOn.isAfter(leftBefore));
        InputRules.inOrder(membership.joinedOn, input.to == null ? "input.from" : "input.to", membership.leftOn);
        membership.leads = input.leads == null ? membership.leads : input.leads;
        membership.manages = input.manages == null ? membership.manages : input.manages;
        if (!own) {
            membership.confirmerKey = me.key();
        } else if (claimsMore) {
            membership.confirmerKey = null;
        }
        session.flush();
        return membership;
    }

    ProjectMembership confirm(String id, boolean confirmed) {
        ProjectMembership membership = locked("membership", id);
        if (membership.personKey == me.key()) {
            throw CareerGraphException.forbidden("Nobody confirms his or her own role.");
        }
        keepers.demand(projectOf(membership));
        membership.confirmerKey = confirmed ? (Long) me.key() : null;
        session.flush();
        return membership;
    }

    ProjectMembership leave(String projectId, LocalDate on) {
        Project project = projects.locked("project", projectId);
        ProjectMembership membership = own(project);
        if (membership == null) {
            throw CareerGraphException.notFound("project", "You are not a member of this project.");
        }
        LocalDate day = on == null ? LocalDate.now(clock) : InputRules.date("on", on);
        InputRules.inOrder(membership.joinedOn, "on", day);
        if (membership.leftOn != null && day.isAfter(membership.leftOn)) {
            membership.confirmerKey = null;
        }
        membership.leftOn = day;
        session.flush();
        return membership;
    }

    Project remove(String id) {
        ProjectMembership membership = locked("membership", id);
        Project project = projectOf(membership);
        if (membership.personKey != me.key()) {
            keepers.demand(project);
        }
        session.remove(membership);
        session.flush();
        return project;
    }

    private ProjectMembership own(Project project) {
        List<ProjectMembership> found = session.createQuery(
                        "from ProjectMembership where projectKey = :project and personKey = :me",
                        ProjectMembership.class)
                .setParameter("project", project.key)
                .setParameter("me", me.key())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The membership, with its row locked, if the caller may know of it. */
    private ProjectMembership locked(String field, String id) {
        long key = GlobalId.keyOf(ProjectMembership.TYPE, field, id);
        ProjectMembership membership = session.find(ProjectMembership.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (membership == null || memberships.byKey(key).isEmpty()) {
            throw CareerGraphException.notFound(field, "There is no such membership.");
        }
        return membership;
    }

    private Project projectOf(ProjectMembership membership) {
        return session.find(Project.class, membership.projectKey);
    }
}
