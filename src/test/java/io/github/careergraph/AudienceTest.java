package io.github.careergraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.person.Audience;
import io.github.careergraph.person.ProfilePart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds every field of the schema to its rule in {@code audience.csv}: as whoever asks, on whatever path, whatever the
 * person has decided. A field without a rule fails.
 */
@QuarkusTest
class AudienceTest {

    private static final String SUBJECT = "contributor";

    /** Who asks, and what they are to the subject. */
    private enum Asker {
        SELF(SUBJECT),
        CONNECTION("newcomer"),
        COLLEAGUE("newcomer"),
        MANAGER("manager"),
        CURATOR("curator"),
        ADMIN("admin");

        private final String user;

        Asker(String user) {
            this.user = user;
        }

        boolean sees(Audience audience) {
            return switch (this) {
                case SELF -> true;
                case CONNECTION -> audience != Audience.ME;
                // No role sees more of others than any colleague does.
                case COLLEAGUE, MANAGER, CURATOR, ADMIN ->
                    audience == Audience.ORGANISATION || audience == Audience.EVERYONE;
            };
        }
    }

    /** What belongs to all, and leads to nobody. */
    private static final Set<String> TAXONOMY = Set.of("Skill", "Occupation", "LearningResource");

    /** Told only of some skills, by the taxonomy, or where it is asked for. */
    private static final Set<String> SELDOM = Set.of(
            "MarketValue.market",
            "TShape.deepestCluster",
            "SkillNeedStatus.through",
            "Recommendation.resource",
            "Recommendation.project",
            "Recommendation.person",
            "LearningStep.fromLevel",
            "LearningStep.toLevel",
            "LearningStep.hours",
            "LearningStep.skill",
            "BestUseStage.skill",
            "BestUseStage.resource",
            "SkillToLearn.skill",
            "SkillToLearn.fromLevel",
            "SkillToLearn.toLevel",
            "SkillToLearn.hours",
            "SkillToLearn.essential");

    private static final Map<String, String> ARGUMENTS =
            Map.of("first", "3", "hours", "40", "months", "3", "occupation", "\"belongings-goal\"");

    /** Words that stand in one part of the subject's profile and nowhere else. */
    private static final Map<ProfilePart, List<String>> MARKS = new EnumMap<>(Map.of(
            ProfilePart.NAME, List.of("Marked name", "Belongings word subject"),
            ProfilePart.HEADLINE, List.of("Marked headline"),
            ProfilePart.ABOUT, List.of("Marked about"),
            ProfilePart.CONTACT, List.of("marked@example.org"),
            ProfilePart.GOALS, List.of("Pacific/Marquesas", "belongings-aim", "belongings-liked"),
            ProfilePart.SKILLS, List.of("belongings-secret", "Marked document", "Belongings note subject"),
            ProfilePart.ACTIVITIES,
                    List.of("Belongings talk subject", "Belongings degree subject", "Belongings job subject"),
            ProfilePart.PROJECTS, List.of("Belongings role subject"),
            ProfilePart.LEARNING_PLANS,
                    List.of("Belongings plan subject", "Belongings item subject", "Belongings lesson subject"),
            ProfilePart.HISTORY, List.of("437.25")));

    /** The ways to a person besides an id, as a colleague who follows the plan and has asked to be guided. */
    private static final List<String> PATHS = List.of(
            "{ people(first: 20, orderBy: NAME) { totalCount pageInfo { hasNextPage } edges { cursor } nodes %s } }",
            "{ people(first: 20, orderBy: NEWEST) { totalCount pageInfo { hasNextPage } edges { cursor } nodes %s } }",
            "{ project(id: $project) { members(first: 9) { totalCount pageInfo { hasNextPage } edges { cursor } nodes { role team person %s } } } }",
            "{ project(id: $project) { activities(first: 9) { totalCount pageInfo { hasNextPage } nodes { title person %s project { name } } } } }",
            "{ project(id: $project) { activities(first: 9) { totalCount pageInfo { hasNextPage } nodes { title verifiedBy %s } } } }",
            "{ projects(first: 9, filter: {text: \"belongings\"}) { nodes { name members(first: 9) { totalCount pageInfo { hasNextPage } nodes { role person %s } } } } }",
            "{ teamFor(project: $project, size: 5) { coverage exact members { covers { level skill { slug } } person %s } } }",
            "{ person(id: $colleague) { connections(first: 9) { totalCount pageInfo { hasNextPage } nodes { kind person %s } } } }",
            "{ node(id: $edge) { ... on PersonSkill { endorsements(first: 9) { totalCount pageInfo { hasNextPage } nodes { note endorser %s } } } } }",
            "{ node(id: $edge) { ... on PersonSkill { provenance { kind by %s } } } }",
            "{ me { followedPlans(first: 9) { totalCount pageInfo { hasNextPage } nodes { title items { title } owner %s } } } }",
            "{ me { connections(first: 9) { totalCount pageInfo { hasNextPage } nodes { kind person %s } } } }",
            "{ connectionRequests(direction: SENT, first: 9) { totalCount pageInfo { hasNextPage } nodes { kind person %s } } }",
            "{ mentoringRequests(direction: SENT, first: 9) { nodes { status mentor %s } } }",
            "{ mentoringRequests(direction: SENT, first: 9) { nodes { status mentee %s } } }",
            "{ me { recommendations(first: 50, kinds: [MENTOR, PERSON]) { title reason person %s } } }",
            "{ me { auditTrail(first: 9) { totalCount nodes { part actor %s } } } }",
            "{ me { auditTrail(first: 9) { totalCount nodes { part subject %s } } } }");

    private ServedSchema schema;
    private final Map<String, String> rules = rules();

    private Belongings subject;
    private long theirSkill;
    private String before;

    @BeforeEach
    void somebodyWithEverything() {
        schema = ServedSchema.read();
        Belongings.clear();
        long me = Rows.me(SUBJECT);
        before = Rows.ask(String.class, "select cast(to_jsonb(p) as text) from person p where id = ?1", me)
                .getFirst();
        for (Asker asker : Asker.values()) {
            Rows.me(asker.user);
        }
        subject = Belongings.of("demo", me, "subject");
        mark(me, Rows.me("newcomer"));
    }

    private void mark(long me, long newcomer) {
        long goal = occupation("belongings-goal");
        long aim = occupation("belongings-aim");
        long liked = Rows.skill("belongings-liked");
        long other = Rows.skill("belongings-other");
        long secret = Rows.skill("belongings-secret");
        Rows.run(
                "update person set display_name = 'Marked name', headline = 'Marked headline', about = 'Marked about',"
                        + " email = 'marked@example.org', time_zone = 'Pacific/Marquesas', target_occupation_id = ?2 where id = ?1",
                me,
                aim);
        Rows.run("insert into person_interest (person_id, skill_id) values (?1, ?2)", me, liked);
        Rows.run(
                "insert into person_skill (person_id, skill_id, level, months, last_used) values (?1, ?2, 3, 5, '2026-01-01')",
                me,
                secret);
        Rows.run(
                "insert into skill_provenance (person_skill_id, kind, document, quote, span_start, span_end, extractor, confidence)"
                        + " select id, 'EXTRACTED', 'Marked document', 'words', 1, 6, 'none', 0.5 from person_skill where person_id = ?1",
                me);
        Rows.run(
                "insert into occupation_skill (occupation_id, skill_id, essential, importance) select ?1, skill_id, true, 1 from person_skill where id = ?2",
                goal,
                subject.keys().get("PersonSkill"));
        // What is entered after the day that the tests' clock shows is no evidence yet.
        Rows.run("update person_skill set created_at = '2020-01-01' where person_id = ?1", me);
        Rows.run(
                "update education set institution = 'Somewhere', field = 'Something', starts_on = '2001-01-01', ends_on = '2002-01-01' where person_id = ?1",
                me);
        Rows.run(
                "update job set employer = 'Somebody', occupation_id = ?2, starts_on = '2003-01-01', ends_on = '2004-01-01' where person_id = ?1",
                me,
                goal);
        Rows.run(
                "update project_membership set team = 'A team', joined_on = '2005-01-01', left_on = '2006-01-01' where id = ?1",
                subject.keys().get("ProjectMembership"));
        Rows.run(
                "update learning_plan set deadline = '2027-01-01', goal_occupation_id = ?2 where id = ?1",
                subject.keys().get("LearningPlan"),
                goal);
        Rows.run(
                "update learning_plan_item set done_at = now(), week_from = 1, week_to = 2, skill_id = ?2, resource_id = (select min(id) from learning_resource) where id = ?1",
                subject.keys().get("LearningPlanItem"),
                other);
        Rows.run("update value_snapshot set value = 437.25 where person_id = ?1", me);
        Rows.run(
                "update activity set verified_by = ?1, url = 'https://example.org/' where id = ?2",
                subject.colleague(),
                subject.keys().get("Activity"));
        Rows.run(
                "insert into learning_plan_follower (plan_id, person_id) values (?1, ?2)",
                subject.keys().get("LearningPlan"),
                newcomer);
        Rows.run(
                "insert into mentoring_request (mentee_id, mentor_id, skill_id) select ?1, person_id, skill_id from mentoring_offer where person_id = ?2",
                newcomer,
                me);
        theirSkill = Rows.ask(
                        Long.class,
                        "insert into person_skill (person_id, skill_id, level) values (?1, ?2, 2) returning id",
                        subject.colleague(),
                        other)
                .getFirst();
        Rows.run(
                "insert into endorsement (person_id, skill_id, endorser_id, note) values (?1, ?2, ?3, 'Belongings word subject')",
                subject.colleague(),
                other,
                me);
        Rows.run(
                "insert into skill_provenance (person_skill_id, kind, by_person_id, confidence) values (?1, 'ENDORSED', ?2, 1)",
                theirSkill,
                me);
        Rows.audience(subject.colleague(), "CONNECTIONS", "EVERYONE");
    }

    private static long occupation(String slug) {
        return Rows.ask(
                        Long.class,
                        "insert into occupation (slug) values (?1) on conflict (slug) do update set slug = excluded.slug returning id",
                        slug)
                .getFirst();
    }

    @AfterEach
    void everythingAsBefore() {
        Rows.run("delete from person_audience where person_id = ?1", subject.person());
        Rows.run("""
                update person p set (organisation, display_name, headline, about, email, time_zone, target_occupation_id)
                = (select b.organisation, b.display_name, b.headline, b.about, b.email, b.time_zone, b.target_occupation_id
                   from jsonb_populate_record(null::person, cast(?2 as jsonb)) b) where p.id = ?1
                """, subject.person(), before);
        Rows.run("delete from connection where requester_id = ?1 or addressee_id = ?1", subject.person());
        Rows.run("delete from occupation where slug like 'belongings-%'");
        Belongings.clear();
    }

    @Test
    void everyFieldHasARule() {
        assertThat(rules.keySet())
                .as("fields of the schema and of src/test/resources/audience.csv")
                .containsExactlyInAnyOrderElementsOf(schema.objects().stream()
                        .flatMap(type -> type.getFieldDefinitions().stream()
                                .map(field -> type.getName() + "." + field.getName()))
                        .toList());
    }

    @Test
    void everyPartIsShownToWhomItsOwnerHasChosen() {
        decide(all(Audience.ME));
        Set<String> everything = told(Asker.SELF);
        assertThat(everything)
                .as("fields of which the subject has something")
                .containsAll(rules.keySet().stream()
                        .filter(this::isAboutAPerson)
                        .filter(field -> !SELDOM.contains(field))
                        .toList());
        for (Audience audience : Audience.values()) {
            assertShown(all(audience), everything, Asker.values());
        }
        assertShown(Map.of(), everything, Asker.values());
        for (ProfilePart part : ProfilePart.values()) {
            Map<ProfilePart, Audience> withoutIt = all(Audience.EVERYONE);
            withoutIt.put(part, Audience.ME);
            assertShown(withoutIt, everything, Asker.COLLEAGUE, Asker.CONNECTION);
            Map<ProfilePart, Audience> nothingElse = all(Audience.ME);
            nothingElse.put(ProfilePart.NAME, Audience.ORGANISATION);
            nothingElse.put(part, Audience.CONNECTIONS);
            assertShown(nothingElse, everything, Asker.COLLEAGUE, Asker.CONNECTION);
        }
    }

    private void assertShown(Map<ProfilePart, Audience> decided, Set<String> everything, Asker... askers) {
        decide(decided);
        for (Asker asker : askers) {
            connect(asker == Asker.CONNECTION);
            assertThat(told(asker))
                    .as("what %s is told when %s", asker, decided)
                    .containsExactlyInAnyOrderElementsOf(everything.stream()
                            .filter(field -> mayBeTold(rules.get(field), asker, decided))
                            .toList());
        }
    }

    private static boolean mayBeTold(String rule, Asker asker, Map<ProfilePart, Audience> decided) {
        return switch (rule) {
            case "ORGANISATION" -> true;
            case "OWNER", "CALLER" -> asker == Asker.SELF;
            case "EVIDENCE" ->
                shows("VALUE", asker, decided)
                        && Stream.of("SKILLS", "ACTIVITIES", "PROJECTS", "CONNECTIONS")
                                .anyMatch(part -> shows(part, asker, decided));
            default -> Arrays.stream(rule.split("[+]")).allMatch(part -> shows(part, asker, decided));
        };
    }

    private static boolean shows(String part, Asker asker, Map<ProfilePart, Audience> decided) {
        return Stream.of(ProfilePart.NAME, ProfilePart.valueOf(part))
                .allMatch(needed -> asker.sees(decided.getOrDefault(needed, needed.standard())));
    }

    /** Rules that depend on what one person has decided. */
    private boolean isAboutAPerson(String field) {
        String rule = rules.get(field);
        return rule.equals("OWNER")
                || rule.equals("EVIDENCE")
                || Arrays.stream(ProfilePart.values()).anyMatch(part -> rule.startsWith(part.name()));
    }

    /** What the asker learns of the subject, by its ids and the team for its project, as {@code Type.field}. */
    private Set<String> told(Asker asker) {
        Set<String> told = new TreeSet<>();
        questions().forEach((question, id) -> {
            var answer = GraphQL.post(asker.user, question, Map.of("id", id)).jsonPath();
            assertThat(answer.getList("errors")).as(question).isNull();
            told.addAll(ServedSchema.told(
                    answer.get("data"),
                    object -> !"Person".equals(object.get("__typename"))
                            || subject.ids().get("Person").equals(object.get("id"))));
        });
        told.removeIf(field -> Set.of("SHARED", "LIST").contains(rules.get(field)));
        return told;
    }

    private Map<String, String> questions() {
        Map<String, String> questions = new TreeMap<>();
        questions.put(
                "query($id: ID!) { person(id: $id) " + everythingOf("Person") + " }",
                subject.ids().get("Person"));
        for (String type : schema.implementing("Node")) {
            String id = subject.ids().get(type);
            if (id != null) {
                questions.put(
                        "query($id: ID!) { node(id: $id) { __typename ... on " + type + " " + everythingOf(type)
                                + " } }",
                        id);
            }
        }
        questions.put(
                "query($id: ID!) { teamFor(project: $id, size: 5) " + everythingOf("TeamProposal") + " }",
                subject.ids().get("Project"));
        return questions;
    }

    private String everythingOf(String type) {
        // Who is met on the way is asked for by name, not for all there is about him or her.
        return schema.everything(
                type, below -> TAXONOMY.contains(below) || below.equals("Person") && !type.equals("Person"), ARGUMENTS);
    }

    @Test
    void whoIsOfAnotherOrganisationIsToldNothing() {
        decide(all(Audience.EVERYONE));
        connect(true);
        Rows.run(
                "update project set organisation = 'audience-elsewhere' where id = ?1",
                subject.keys().get("Project"));
        Rows.run("update person set organisation = 'audience-elsewhere' where id = ?1", subject.person());
        for (Asker asker : Asker.values()) {
            if (asker != Asker.SELF) {
                questions().forEach((question, id) -> {
                    var answer =
                            GraphQL.post(asker.user, question, Map.of("id", id)).jsonPath();
                    assertThat(ServedSchema.told(answer.get("data"), object -> true))
                            .as(question)
                            .isEmpty();
                });
            }
        }
    }

    @Test
    void whoHasNotSignedInIsToldNothing() {
        decide(all(Audience.EVERYONE));
        questions().forEach((question, id) -> {
            var answer = GraphQL.post(null, question, Map.of("id", id));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.jsonPath().getMap("").keySet()).as(question).doesNotContain("data");
        });
    }

    @Test
    void whatIsHiddenStandsInNoAnswerOnAnyPath() {
        decide(all(Audience.EVERYONE));
        connect(false);
        String shown = String.join("\n", answers("newcomer"));
        MARKS.forEach((part, marks) ->
                assertThat(shown).as("what is shown of " + part).contains(marks));
        MARKS.forEach((part, marks) -> {
            Map<ProfilePart, Audience> decided = all(Audience.EVERYONE);
            decided.put(part, Audience.CONNECTIONS);
            decide(decided);
            for (String user : List.of("newcomer", "admin")) {
                for (String answer : answers(user)) {
                    marks.forEach(
                            mark -> assertThat(answer).as("%s, hidden", part).doesNotContain(mark));
                    if (part == ProfilePart.NAME) {
                        subject.ids().forEach((type, id) -> assertThat(answer)
                                .as("the subject's %s", type)
                                .satisfies(
                                        text -> assertThat(type.equals("Project") || !text.contains("\"" + id + "\""))
                                                .isTrue()));
                    }
                }
            }
        });
    }

    /** The answers on all paths to the subject, in which no list counts what it does not show. */
    private List<String> answers(String user) {
        Map<String, String> variables = Map.of(
                "project", subject.ids().get("Project"),
                "colleague", GlobalId.of("Person", subject.colleague()),
                "edge", GlobalId.of("PersonSkill", theirSkill));
        return PATHS.stream()
                .map(path -> {
                    String needed = variables.keySet().stream()
                            .filter(name -> path.contains("$" + name))
                            .map(name -> "$" + name + ": ID!")
                            .collect(Collectors.joining(", "));
                    var answer = GraphQL.post(
                            user,
                            (needed.isEmpty() ? "" : "query(" + needed + ") ") + path.formatted(everythingOf("Person")),
                            variables);
                    assertThat(answer.jsonPath().getList("errors")).as(path).isNull();
                    assertCountsAreOfWhatIsShown(answer.jsonPath().get("data"));
                    return answer.asString();
                })
                .toList();
    }

    private static void assertCountsAreOfWhatIsShown(Object answer) {
        if (answer instanceof List<?> list) {
            list.forEach(AudienceTest::assertCountsAreOfWhatIsShown);
        } else if (answer instanceof Map<?, ?> object) {
            if (object.get("totalCount") instanceof Integer total
                    && object.get("nodes") instanceof List<?> nodes
                    && object.get("pageInfo") instanceof Map<?, ?> page
                    && !(Boolean) page.get("hasNextPage")) {
                assertThat(total).as("counted of %s", nodes).isEqualTo(nodes.size());
            }
            object.values().forEach(AudienceTest::assertCountsAreOfWhatIsShown);
        }
    }

    @Test
    void everyFieldThatLeadsToAPersonIsOnAPath() {
        Set<String> leading = schema.objects().stream()
                .filter(type -> !type.getName().matches("Mutation|Query|PersonEdge"))
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(field -> ServedSchema.named(field.getType()).equals("Person"))
                        .map(field -> field.getName() + " %s"))
                .collect(Collectors.toSet());
        leading.forEach(field -> assertThat(PATHS).as(field).anyMatch(path -> path.contains(field)));
    }

    @Test
    void filtersMatchNothingThatIsHidden() {
        Map<String, ProfilePart> filters = Map.of(
                "text: \"marked name\"", ProfilePart.NAME,
                "skill: \"belongings-secret\"", ProfilePart.SKILLS,
                "skill: \"belongings-secret\", minimumLevel: 2", ProfilePart.SKILLS,
                "openToMentor: \"belongings-skill\"", ProfilePart.SKILLS,
                "targetOccupation: \"belongings-aim\"", ProfilePart.GOALS);
        assertThat(filters.keySet().stream()
                        .flatMap(filter -> Arrays.stream(filter.split(", ")))
                        .map(filter -> filter.substring(0, filter.indexOf(':'))))
                .as("fields of PersonFilter")
                .containsAll(schema.fieldsOf("PersonFilter"));
        for (Audience audience : Audience.values()) {
            filters.forEach((filter, part) -> {
                Map<ProfilePart, Audience> decided = all(Audience.EVERYONE);
                decided.put(part, audience);
                decide(decided);
                for (Asker asker : Asker.values()) {
                    connect(asker == Asker.CONNECTION);
                    var found = GraphQL.ask(
                            asker.user, "{ people(first: 5, filter: {" + filter + "}) { totalCount nodes { id } } }");
                    assertThat(found.getInt("data.people.totalCount"))
                            .as("%s for %s, shown to %s", filter, asker, audience)
                            .isEqualTo(asker.sees(audience) ? 1 : 0)
                            .isEqualTo(found.getList("data.people.nodes").size());
                }
            });
        }
    }

    @Test
    void whatNeedsARoleIsRefusedWithoutIt() {
        Map<String, List<String>> without =
                Map.of("CURATOR", List.of("newcomer", "manager"), "ADMIN", List.of("newcomer", "manager", "curator"));
        rules.forEach((field, rule) -> {
            if (without.containsKey(rule) && field.matches("(Query|Mutation)[.].*")) {
                String[] names = field.split("[.]");
                String document =
                        schema.least(names[0].equals("Query") ? "query" : "mutation", schema.field(names[0], names[1]));
                for (String user : without.get(rule)) {
                    assertThat(GraphQL.errorCode(user, document, Map.of("id", GlobalId.of("TaxonomyImport", 1))))
                            .as("%s as %s", field, user)
                            .isEqualTo("FORBIDDEN");
                }
            }
        });
    }

    private static Map<ProfilePart, Audience> all(Audience audience) {
        Map<ProfilePart, Audience> decided = new EnumMap<>(ProfilePart.class);
        for (ProfilePart part : ProfilePart.values()) {
            decided.put(part, audience);
        }
        return decided;
    }

    private void decide(Map<ProfilePart, Audience> decided) {
        Rows.run("delete from person_audience where person_id = ?1", subject.person());
        decided.forEach((part, audience) -> Rows.audience(subject.person(), part.name(), audience.name()));
    }

    private void connect(boolean connected) {
        long newcomer = Rows.me("newcomer");
        Rows.run("delete from connection where requester_id = ?1 and addressee_id = ?2", newcomer, subject.person());
        if (connected) {
            Rows.run(
                    "insert into connection (requester_id, addressee_id, kind, accepted_at) values (?1, ?2, 'FRIEND', now())",
                    newcomer,
                    subject.person());
        }
    }

    private static Map<String, String> rules() {
        try (InputStream in = AudienceTest.class.getResourceAsStream("/audience.csv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
