package io.github.careergraph.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.person.Me;
import io.github.careergraph.person.Person;
import io.github.careergraph.person.PersonQueries;
import io.github.careergraph.person.ProfilePart;

/** Proposes teams from what people of the organisation show to the caller. */
@ApplicationScoped
@Transactional
class Teams {

    /** How many people are compared for each needed skill, those with the most of it first. */
    private static final int CANDIDATES_PER_SKILL = 200;

    /**
     * People of one team with exactly the same useful levels can replace each other, so one of each such group is
     * enough: the one with the highest levels beyond what is needed. The team is the one last joined for a project,
     * as far as the caller may see it.
     */
    private static final String CANDIDATES = """
            with need as (select n.* from unnest(:skills, :levels) as n (skill, level)),
            has as (select ps.person_id as person, ps.skill_id as skill, ps.level, n.level as needed
                    from need n join person_skill ps on ps.skill_id = n.skill join person p on p.id = ps.person_id
                    where p.organisation = :organisation and %s and %s
                      and (p.id = :me or not p.objects_to_profiling)),
            profile as (select person, array_agg(skill order by skill) as skills,
                               array_agg(least(level, needed) order by skill) as useful,
                               sum(least(level, needed) * 60 / needed) as total, sum(level) as levels
                        from has group by person),
            belonging as (select f.*, case when %s then (select m.team from project_membership m
                              where m.person_id = p.id and m.team is not null and m.left_on is null
                              order by m.id desc limit 1) end as team
                          from profile f join person p on p.id = f.person),
            one as (select distinct on (skills, useful, team) person, total from belonging
                    order by skills, useful, team, levels desc, person),
            ranked as (select h.*, row_number() over (partition by h.skill
                              order by least(h.level, h.needed) desc, o.total desc, h.person) as place
                       from has h join one o on o.person = h.person),
            near as (select distinct person from ranked where place <= :most)
            select r.person, r.skill, r.level, exists (select 1 from one o where o.person not in (select person from near)),
                   b.team
            from ranked r join near on near.person = r.person join belonging b on b.person = r.person order by r.person
            """.formatted(
                    PersonQueries.maySee(ProfilePart.NAME),
                    PersonQueries.maySee(ProfilePart.SKILLS),
                    PersonQueries.maySee(ProfilePart.PROJECTS));

    private final Session session;
    private final Me me;
    private final ProjectQueries projects;
    private final PersonQueries people;

    @Inject
    Teams(Session session, Me me, ProjectQueries projects, PersonQueries people) {
        this.session = session;
        this.me = me;
        this.projects = projects;
        this.people = people;
    }

    TeamProposal propose(long projectKey, int size) {
        InputRules.within("size", size, 1, 20);
        Project project = projects.byKey(projectKey)
                .orElseThrow(() -> CareerGraphException.notFound("project", "There is no such project."));
        List<ProjectSkill> needs =
                projects.skills(List.of(project), SkillPurpose.NEEDED).getOrDefault(project.key, List.of());
        if (needs.isEmpty()) {
            return new TeamProposal(List.of(), null, true, 0, List.of());
        }
        List<Object[]> rows = candidates(needs);
        Map<Long, int[]> levels = levels(needs, rows);
        Map<Long, String> teams = new HashMap<>();
        rows.forEach(row -> teams.put((Long) row[0], (String) row[4]));
        TeamCover.Team team = TeamCover.best(
                levels.entrySet().stream()
                        .map(person -> new TeamCover.Candidate(
                                person.getKey(), shares(needs, person.getValue()), teams.get(person.getKey())))
                        .sorted(Comparator.comparingLong(TeamCover.Candidate::person))
                        .toList(),
                needs.size(),
                size);
        boolean cut = !rows.isEmpty() && (Boolean) rows.getFirst()[3];
        return proposal(needs, levels, team, team.exact() && !cut);
    }

    private List<Object[]> candidates(List<ProjectSkill> needs) {
        return session.createNativeQuery(CANDIDATES, Object[].class)
                .setParameter(
                        "skills", needs.stream().map(need -> need.skill().key).toArray(Long[]::new))
                .setParameter("levels", needs.stream().map(ProjectSkill::level).toArray(Integer[]::new))
                .setParameter("most", CANDIDATES_PER_SKILL)
                .setParameter("me", me.key())
                .setParameter("organisation", me.organisation())
                .getResultList();
    }

    private static Map<Long, int[]> levels(List<ProjectSkill> needs, List<Object[]> rows) {
        Map<Long, Integer> places = new HashMap<>();
        needs.forEach(need -> places.put(need.skill().key, places.size()));
        Map<Long, int[]> levels = new HashMap<>();
        for (Object[] row : rows) {
            levels.computeIfAbsent((Long) row[0], person -> new int[needs.size()])[places.get((Long) row[1])] =
                    (Integer) row[2];
        }
        return levels;
    }

    private static int[] shares(List<ProjectSkill> needs, int[] levels) {
        int[] shares = new int[levels.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = TeamCover.Candidate.share(levels[i], needs.get(i).level());
        }
        return shares;
    }

    private TeamProposal proposal(
            List<ProjectSkill> needs, Map<Long, int[]> levels, TeamCover.Team team, boolean exact) {
        Map<Long, Person> persons = people.byKeys(
                team.members().stream().map(TeamCover.Candidate::person).toList());
        List<TeamMember> members = new ArrayList<>();
        int[] highest = new int[needs.size()];
        for (TeamCover.Candidate member : team.members()) {
            int[] has = levels.get(member.person());
            List<ProjectSkill> covers = new ArrayList<>();
            for (int i = 0; i < has.length; i++) {
                highest[i] = Math.max(highest[i], has[i]);
                if (has[i] > 0) {
                    covers.add(new ProjectSkill(needs.get(i).skill(), has[i]));
                }
            }
            members.add(new TeamMember(persons.get(member.person()), covers));
        }
        List<ProjectSkill> missing = new ArrayList<>();
        for (int i = 0; i < highest.length; i++) {
            if (highest[i] < needs.get(i).level()) {
                missing.add(needs.get(i));
            }
        }
        return new TeamProposal(
                members, (double) team.covered() / (TeamCover.WHOLE * needs.size()), exact, team.spread(), missing);
    }
}
