package io.github.careergraph.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.person.Me;
import io.github.careergraph.skill.SkillReferences;

/** Creates and changes projects. */
@ApplicationScoped
@Transactional
class ProjectChanges {

    private static final int MOST = 50;

    private final Session session;
    private final Me me;
    private final ProjectKeepers keepers;
    private final SkillReferences skills;

    @Inject
    ProjectChanges(Session session, Me me, ProjectKeepers keepers, SkillReferences skills) {
        this.session = session;
        this.me = me;
        this.keepers = keepers;
        this.skills = skills;
    }

    Project create(CreateProjectInput input) {
        Project project = new Project();
        project.organisation = me.organisation();
        project.creatorKey = me.key();
        project.name = InputRules.text("input.name", input.name, 200);
        project.summary = InputRules.optionalText("input.summary", input.summary, 10_000);
        project.startsOn = InputRules.date("input.from", input.from);
        project.endsOn = InputRules.date("input.to", input.to);
        InputRules.inOrder(project.startsOn, "input.to", project.endsOn);
        project.status = input.status == null ? ProjectStatus.PLANNED : input.status;
        project.teams = teams(input.teams);
        session.persist(project);
        replace(project, SkillPurpose.USED, "input.skillsUsed", input.skillsUsed);
        replace(project, SkillPurpose.NEEDED, "input.skillsNeeded", input.skillsNeeded);
        session.flush();
        return project;
    }

    Project save(SaveProjectInput input) {
        Project project = locked("input.project", input.project);
        keepers.demand(project);
        InputRules.version(input.version, project.version);
        if (input.name != null) {
            project.name = InputRules.text("input.name", input.name, 200);
        }
        if (input.summary != null) {
            project.summary = InputRules.optionalText("input.summary", input.summary, 10_000);
        }
        if (input.from != null) {
            project.startsOn = InputRules.date("input.from", input.from);
        }
        if (Boolean.TRUE.equals(input.openEnded)) {
            project.endsOn = null;
        }
        if (input.to != null) {
            project.endsOn = InputRules.date("input.to", input.to);
        }
        InputRules.inOrder(project.startsOn, input.to == null ? "input.from" : "input.to", project.endsOn);
        if (input.status != null) {
            project.status = input.status;
        }
        if (input.teams != null) {
            project.teams = teams(input.teams);
        }
        // A change of the skills alone is a change of the project too: who read it before must be told.
        session.lock(project, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        replace(project, SkillPurpose.USED, "input.skillsUsed", input.skillsUsed);
        replace(project, SkillPurpose.NEEDED, "input.skillsNeeded", input.skillsNeeded);
        session.flush();
        return project;
    }

    /** The project, with its row locked until the end of the transaction. */
    Project locked(String field, String id) {
        Project project =
                session.find(Project.class, GlobalId.keyOf(Project.TYPE, field, id), LockModeType.PESSIMISTIC_WRITE);
        if (project == null || !project.organisation.equals(me.organisation())) {
            throw CareerGraphException.notFound(field, "There is no such project.");
        }
        return project;
    }

    private static List<String> teams(List<String> given) {
        Set<String> seen = new HashSet<>();
        List<String> names = InputRules.atMost("input.teams", given, MOST);
        return IntStream.range(0, names.size())
                .mapToObj(i -> {
                    String name = InputRules.text("input.teams[" + i + "]", names.get(i), 200);
                    if (!seen.add(name)) {
                        throw CareerGraphException.invalidInput("input.teams[" + i + "]", "This team is given twice.");
                    }
                    return name;
                })
                .toList();
    }

    private void replace(Project project, SkillPurpose purpose, String field, List<ProjectSkillInput> given) {
        if (given == null) {
            return;
        }
        List<ProjectSkillInput> wanted = InputRules.atMost(field, given, MOST);
        Integer[] levels = new Integer[wanted.size()];
        for (int i = 0; i < levels.length; i++) {
            Integer level = wanted.get(i).level;
            levels[i] = level == null ? 3 : InputRules.within(field + "[" + i + "].level", level, 1, 5);
        }
        List<Long> keys =
                skills.keys(wanted.stream().map(skill -> skill.skill).toList(), i -> field + "[" + i + "].skill");
        session.createNativeMutationQuery(
                        "delete from project_skill where project_id = :project and purpose = :purpose")
                .setParameter("project", project.key)
                .setParameter("purpose", purpose.name())
                .executeUpdate();
        session.createNativeMutationQuery("""
                        insert into project_skill (project_id, skill_id, purpose, level)
                        select :project, w.skill, :purpose, w.level from unnest(:skills, :levels) as w (skill, level)
                        """)
                .setParameter("project", project.key)
                .setParameter("purpose", purpose.name())
                .setParameter("skills", keys.toArray(Long[]::new))
                .setParameter("levels", levels)
                .executeUpdate();
    }
}
