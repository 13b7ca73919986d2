package io.github.careergraph;

import java.util.Map;
import java.util.TreeMap;

import io.github.careergraph.graphql.GlobalId;

/**
 * One person of an organisation with a row at least in every table that holds what belongs to people and projects, and
 * a colleague who is connected, endorses and asks to be guided. A migration that adds such a table adds its row here.
 *
 * @param keys of the nodes and of what else has an id, by GraphQL type
 */
public record Belongings(String organisation, long person, long colleague, String skill, Map<String, Long> keys) {

    public static Belongings of(String organisation, long person, String mark) {
        String slug = "belongings-skill";
        Map<String, Long> keys = new TreeMap<>();
        long skill = Rows.skill(slug);
        long colleague = Rows.person(organisation, "Belongings colleague " + mark);
        keys.put("Person", person);
        keys.put("PersonSkill", insert("person_skill (person_id, skill_id, level, months)", person, skill, 4, 20));
        Rows.run(
                "insert into person_audience (person_id, field, audience) values (?1, 'ABOUT', 'ORGANISATION')",
                colleague);
        Rows.run("insert into person_interest (person_id, skill_id) values (?1, ?2)", person, skill);
        Rows.run(
                "insert into skill_provenance (person_skill_id, kind, by_person_id, confidence) values (?1, 'ENDORSED', ?2, 1)",
                keys.get("PersonSkill"),
                colleague);
        insert(
                "endorsement (person_id, skill_id, endorser_id, note)",
                person,
                skill,
                colleague,
                "Belongings note " + mark);
        Rows.run(
                "insert into connection (requester_id, addressee_id, kind, accepted_at) values (?1, ?2, 'FRIEND', now())",
                person,
                colleague);
        Rows.run(
                "insert into mentoring_offer (person_id, skill_id, hours_per_month) values (?1, ?2, 3)", person, skill);
        keys.put(
                "MentoringRequest",
                insert("mentoring_request (mentee_id, mentor_id, skill_id)", colleague, person, skill));
        Rows.run("insert into skill_objection (person_id, skill_id) values (?1, ?2)", person, skill);
        Rows.run(
                "insert into consent (person_id, kind, given, wording) values (?1, 'BEHAVIOUR', true, 'none')", person);
        work(organisation, person, skill, mark, keys);
        plan(person, colleague, skill, mark, keys);
        imported(person, mark, keys);
        return new Belongings(organisation, person, colleague, slug, keys);
    }

    private static void work(String organisation, long person, long skill, String mark, Map<String, Long> keys) {
        long project = insert("project (organisation, name, created_by)", organisation, "Belongings " + mark, person);
        keys.put("Project", project);
        Rows.run("insert into project_skill (project_id, skill_id, purpose) values (?1, ?2, 'NEEDED')", project, skill);
        keys.put(
                "ProjectMembership",
                insert("project_membership (project_id, person_id, role)", project, person, "Belongings role " + mark));
        long activity = Rows.ask(
                        Long.class,
                        "insert into activity (person_id, kind, title, occurred_on, project_id) values (?1, 'TALK', ?2, '2026-01-01', ?3) returning id",
                        person,
                        "Belongings talk " + mark,
                        project)
                .getFirst();
        keys.put("Activity", activity);
        Rows.run("insert into activity_skill (activity_id, skill_id) values (?1, ?2)", activity, skill);
        keys.put("Education", insert("education (person_id, degree)", person, "Belongings degree " + mark));
        keys.put("Job", insert("job (person_id, title)", person, "Belongings job " + mark));
        Rows.run(
                "insert into value_snapshot (person_id, computed_at, model, value, brand, skill, leadership, network, project) values (?1, '2026-01-01', 'BALANCED', 12.5, 1, 2, 3, 4, 5)",
                person);
        Rows.run("insert into network_rank (person_id, strength) values (?1, 1)", person);
        Rows.run(
                "insert into network_ranking (organisation, established_before, people, iterations, computed_at)"
                        + " values (?1, '2001-01-01', 1, 1, '2001-02-01') on conflict do nothing",
                organisation);
        Rows.run("insert into occupation (slug) values ('belongings-aim') on conflict do nothing");
        Rows.run(
                "insert into value_standing (organisation, occupation_id, people, quantiles, computed_at)"
                        + " select ?1, id, 10, array_fill(1.0, array[101]), '2026-01-01' from occupation where slug = 'belongings-aim'"
                        + " on conflict do nothing",
                organisation);
    }

    private static void plan(long person, long colleague, long skill, String mark, Map<String, Long> keys) {
        long plan = Rows.ask(
                        Long.class,
                        "insert into learning_plan (person_id, title, goal, weekly_hours, starts_on) values (?1, ?2, 'SKILLS', 5, '2026-01-01') returning id",
                        person,
                        "Belongings plan " + mark)
                .getFirst();
        keys.put("LearningPlan", plan);
        Rows.run("insert into learning_plan_skill (plan_id, skill_id) values (?1, ?2)", plan, skill);
        keys.put(
                "LearningPlanItem",
                Rows.ask(
                                Long.class,
                                "insert into learning_plan_item (plan_id, position, step, title, hours) values (?1, 1, 'SKILL_LEARNING', ?2, 3) returning id",
                                plan,
                                "Belongings item " + mark)
                        .getFirst());
        Rows.run("insert into learning_plan_follower (plan_id, person_id) values (?1, ?2)", plan, colleague);
        keys.put(
                "PlanReview",
                Rows.ask(
                                Long.class,
                                "insert into learning_plan_review (plan_id, reviewed_at, learnt, spent_hours, planned_hours, done_hours, total_hours) values (?1, '2026-02-01', ?2, 1, 2, 3, 4) returning id",
                                plan,
                                "Belongings lesson " + mark)
                        .getFirst());
    }

    private static void imported(long person, String mark, Map<String, Long> keys) {
        long draft = Rows.ask(
                        Long.class,
                        "insert into profile_draft (person_id, document, format, text, extractor, degraded, expires_at) values (?1, ?2, 'TEXT', 'text', 'none', false, '2099-01-01') returning id",
                        person,
                        "Belongings document " + mark)
                .getFirst();
        keys.put("ProfileDraft", draft);
        keys.put(
                "ProfileDraftItem",
                Rows.ask(
                                Long.class,
                                "insert into profile_draft_item (draft_id, position, kind, label, proposal, span_start, span_end, confidence) values (?1, 0, 'HEADLINE', 'text', '{\"title\": \"text\"}', 0, 4, 0.5) returning id",
                                draft)
                        .getFirst());
        Rows.run(
                "insert into extraction_source (person_id, job_id, document, quote, span_start, span_end, extractor, confidence) values (?1, ?2, ?3, 'text', 0, 4, 'none', 0.5)",
                person,
                keys.get("Job"),
                "Belongings document " + mark);
        Rows.run("insert into interaction (person_id, target, kind) values (?1, 'skill:java', 'VIEW')", person);
    }

    /** The ids under which clients know what this person has, by type. */
    public Map<String, String> ids() {
        Map<String, String> ids = new TreeMap<>();
        keys.forEach((type, key) -> ids.put(type, GlobalId.of(type, key)));
        return ids;
    }

    /** Takes away what any of these have left; accounts lose what they were given, and stay. */
    public static void clear() {
        Rows.run("delete from learning_plan where title like 'Belongings %'");
        Rows.run("delete from project where name like 'Belongings %'");
        for (String named : new String[] {
            "activity where title", "education where degree", "job where title", "profile_draft where document"
        }) {
            Rows.run("delete from " + named + " like 'Belongings %'");
        }
        Rows.run("delete from skill where slug like 'belongings-%'");
        Rows.run("delete from occupation where slug like 'belongings-%'");
        Rows.run("delete from network_ranking where computed_at = '2001-02-01'");
        Rows.run("delete from network_rank");
        Rows.run("delete from person where display_name like 'Belongings %'");
    }

    private static long insert(String columns, Object... values) {
        StringBuilder places = new StringBuilder();
        for (int i = 1; i <= values.length; i++) {
            places.append(i == 1 ? "?" : ", ?").append(i);
        }
        return Rows.ask(Long.class, "insert into " + columns + " values (" + places + ") returning id", values)
                .getFirst();
    }
}
