package io.github.careergraph.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.identity.Caller;
import io.github.careergraph.identity.Role;
import io.github.careergraph.person.Me;
import io.github.careergraph.project.Project;
import io.github.careergraph.project.ProjectKeepers;
import io.github.careergraph.project.ProjectQueries;
import io.github.careergraph.skill.SkillReferences;

/** Records, changes and verifies activities. A change takes a verification away: it was of something else. */
@ApplicationScoped
@Transactional
class ActivityChanges {

    private static final int MOST_SKILLS = 20;
    private static final int MOST_REACHED = 1_000_000_000;

    private final Session session;
    private final Me me;
    private final Caller caller;
    private final ActivityQueries activities;
    private final ProjectQueries projects;
    private final ProjectKeepers keepers;
    private final SkillReferences skills;
    private final Clock clock;

    @Inject
    ActivityChanges(
            Session session,
            Me me,
            Caller caller,
            ActivityQueries activities,
            ProjectQueries projects,
            ProjectKeepers keepers,
            SkillReferences skills,
            Clock clock) {
        this.session = session;
        this.me = me;
        this.caller = caller;
        this.activities = activities;
        this.projects = projects;
        this.keepers = keepers;
        this.skills = skills;
        this.clock = clock;
    }

    Activity record(RecordActivityInput input) {
        Activity activity = new Activity();
        activity.personKey = me.key();
        activity.kind = input.kind;
        activity.title = InputRules.text("input.title", input.title, 300);
        activity.url = InputRules.url("input.url", input.url);
        activity.occurredOn = past(input.date);
        activity.audienceReached = input.audienceReached == null ? 0 : reached(input.audienceReached);
        activity.projectKey = input.project == null || input.project.isEmpty() ? null : project(input.project);
        session.persist(activity);
        session.flush();
        about(activity, input.skills);
        return activity;
    }

    Activity save(SaveActivityInput input) {
        Activity activity = own("input.activity", input.activity);
        InputRules.version(input.version, activity.version);
        if (input.kind != null) {
            activity.kind = input.kind;
        }
        if (input.title != null) {
            activity.title = InputRules.text("input.title", input.title, 300);
        }
        if (input.url != null) {
            activity.url = InputRules.url("input.url", input.url);
        }
        if (input.date != null) {
            activity.occurredOn = past(input.date);
        }
        if (input.audienceReached != null) {
            activity.audienceReached = reached(input.audienceReached);
        }
        if (input.project != null) {
            activity.projectKey = input.project.isEmpty() ? null : project(input.project);
        }
        activity.lapse();
        // A change of the skills alone is a change of the activity too: who read it before must be told.
        session.lock(activity, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        about(activity, input.skills);
        session.flush();
        return activity;
    }

    void remove(String id) {
        session.remove(own("activity", id));
        session.flush();
    }

    Activity verify(String id, boolean verified) {
        Activity activity = locked("activity", id);
        if (activity.personKey == me.key()) {
            throw CareerGraphException.forbidden("Nobody verifies his or her own activity.");
        }
        if (!caller.has(Role.MANAGER) && (activity.projectKey == null || !keepers.leads(activity.projectKey))) {
            throw CareerGraphException.forbidden(
                    "Only who leads the activity's project and the role manager verify an activity.");
        }
        if (verified) {
            activity.verifierKey = me.key();
        } else {
            activity.lapse();
        }
        session.flush();
        return activity;
    }

    private Activity own(String field, String id) {
        Activity activity = locked(field, id);
        if (!Objects.equals(activity.personKey, me.key())) {
            throw CareerGraphException.forbidden("This activity is somebody else's.");
        }
        return activity;
    }

    /** The activity, with its row locked, if the caller may know of it. */
    private Activity locked(String field, String id) {
        long key = GlobalId.keyOf(Activity.TYPE, field, id);
        Activity activity = session.find(Activity.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (activity == null || activities.byKey(key).isEmpty()) {
            throw CareerGraphException.notFound(field, "There is no such activity.");
        }
        return activity;
    }

    private LocalDate past(LocalDate date) {
        // The day begins first on the Line Islands, 14 hours before Greenwich: there it is today already.
        LocalDate latest = LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
        if (date.isAfter(latest)) {
            throw CareerGraphException.invalidInput("input.date", date + " is in the future.");
        }
        return InputRules.date("input.date", date);
    }

    private static int reached(int audience) {
        return InputRules.within("input.audienceReached", audience, 0, MOST_REACHED);
    }

    private long project(String id) {
        long key = GlobalId.keyOf(Project.TYPE, "input.project", id);
        if (projects.byKey(key).isEmpty()) {
            throw CareerGraphException.notFound("input.project", "There is no such project.");
        }
        if (!keepers.isOrWasMember(key)) {
            throw CareerGraphException.invalidInput("input.project", "You are not a member of this project.");
        }
        return key;
    }

    private void about(Activity activity, List<String> slugs) {
        if (slugs == null) {
            return;
        }
        List<Long> keys =
                skills.keys(InputRules.atMost("input.skills", slugs, MOST_SKILLS), i -> "input.skills[" + i + "]");
        session.createNativeMutationQuery("delete from activity_skill where activity_id = :activity")
                .setParameter("activity", activity.key)
                .executeUpdate();
        session.createNativeMutationQuery(
                        "insert into activity_skill (activity_id, skill_id) select :activity, w.skill from unnest(:skills) as w (skill)")
                .setParameter("activity", activity.key)
                .setParameter("skills", keys.toArray(Long[]::new))
                .executeUpdate();
    }
}
