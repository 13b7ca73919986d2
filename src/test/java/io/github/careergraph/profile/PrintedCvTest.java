package io.github.careergraph.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

/** CVs as people hand them in: PDFs of two pages that a browser printed, without bullets, in columns and tables. */
@QuarkusTest
class PrintedCvTest extends DraftTest {

    @Test
    void aCvInOneColumnWithDatesAtTheRight() throws Exception {
        JsonPath answer = importPdf("platform-engineer");
        assertThat(items(answer, "HEADLINE")).containsOnlyKeys("Platform Engineer");
        assertThat(periods(answer, "OCCUPATION"))
                .containsOnly(
                        Map.entry("Senior Platform Engineer, Atlantic Freight Systems", "2021-04-01 null"),
                        Map.entry("DevOps Engineer, Banco do Norte", "2017-09-01 2021-03-31"),
                        Map.entry("Systems Administrator, Universidade do Minho", "2015-01-01 2017-08-31"));
        assertThat(periods(answer, "EDUCATION"))
                .containsOnly(
                        Map.entry("MSc in Informatics Engineering, Universidade do Porto", "2012-01-01 2014-12-31"),
                        Map.entry("BSc in Computer Science, Universidade do Minho", "2009-01-01 2012-12-31"));
        assertThat(periods(answer, "PROJECT"))
                .containsOnly(
                        Map.entry("kube-tides", "2020-01-01 null"),
                        Map.entry("Terraform modules for public libraries", "2019-01-01 2021-12-31"));
        assertThat(activities(answer))
                .containsOnly(
                        Map.entry("Deploying on a Friday", "TALK 2023-05-01"),
                        Map.entry("The platform is a product", "POST 2024-01-01"),
                        Map.entry(
                                "Certified Kubernetes Administrator (CKA), The Linux Foundation",
                                "CERTIFICATE 2022-01-01"),
                        Map.entry("AWS Certified Solutions Architect – Associate", "CERTIFICATE 2020-01-01"));
        assertThat(items(answer, "SKILL"))
                .containsKeys("kubernetes", "terraform", "argo-cd", "go", "hashicorp-vault", "postgresql", "helm")
                // Of a line below the date, and so no employer's name.
                .containsKeys("jenkins", "portuguese-language");
    }

    @Test
    void aCvWhoseDatesAreCellsOfATable() throws Exception {
        JsonPath answer = importPdf("ux-researcher");
        assertThat(items(answer, "HEADLINE")).containsOnlyKeys("User experience researcher who came from journalism");
        assertThat(periods(answer, "OCCUPATION"))
                .containsOnly(
                        Map.entry("Lead UX Researcher, Helvetia Insurance Digital", "2022-03-01 null"),
                        Map.entry("UX Designer, Studio Latarnia", "2018-06-01 2022-02-28"),
                        Map.entry("Reporter and data journalist, Gazeta Miejska", "2012-09-01 2018-05-31"));
        assertThat(periods(answer, "EDUCATION"))
                .containsOnly(
                        Map.entry("MA in Journalism, Jagiellonian University", "2010-01-01 2012-12-31"),
                        Map.entry("BA in Sociology, Jagiellonian University", "2007-01-01 2010-12-31"));
        assertThat(activities(answer))
                .containsOnly(
                        Map.entry("What the call centre knows", "TALK 2023-01-01"),
                        Map.entry("Organiser of the UX Kraków meetup, 400 members", "ORGANISED_EVENT 2020-01-01"),
                        Map.entry("Google UX Design Professional Certificate, Coursera", "CERTIFICATE 2019-01-01"),
                        Map.entry(
                                "Certified Professional in Accessibility Core Competencies (CPACC)",
                                "CERTIFICATE 2021-01-01"));
        assertThat(items(answer, "SKILL"))
                .containsKeys(
                        "usability-testing",
                        "figma",
                        "information-architecture",
                        "d3-js",
                        "r",
                        "sql",
                        "polish-language")
                // A sentence about the applicant's own data.
                .doesNotContainKey("data-cleaning");
    }

    @Test
    void aCvWithASidebar() throws Exception {
        JsonPath answer = importPdf("construction-project-manager");
        assertThat(items(answer, "HEADLINE")).containsOnlyKeys("Construction Project Manager");
        assertThat(periods(answer, "OCCUPATION"))
                .containsOnly(
                        Map.entry("Senior Project Manager, Pennine Build Group", "2018-02-01 null"),
                        Map.entry("Project Manager, Harrow & Stone Ltd", "2013-06-01 2018-01-31"),
                        Map.entry("Site Engineer, Harrow & Stone Ltd", "2009-07-01 2013-05-31"));
        assertThat(periods(answer, "EDUCATION"))
                .containsOnly(
                        Map.entry("MSc Construction Management, University of Leeds", "2011-01-01 2013-12-31"),
                        Map.entry("BEng Civil Engineering, University of Nigeria", "2004-01-01 2009-12-31"));
        assertThat(periods(answer, "PROJECT"))
                .containsOnly(
                        Map.entry("Riverside Primary School", "2015-01-01 2017-12-31"),
                        Map.entry("St James Hospital, east wing", "2019-01-01 2022-12-31"));
        assertThat(activities(answer))
                .containsOnly(
                        Map.entry("Early is a plan, not luck", "TALK 2022-10-01"),
                        Map.entry("Mentor of apprentices at Leeds Building College", "MENTORING 2020-01-01"),
                        Map.entry("PMP, Project Management Institute", "CERTIFICATE 2019-01-01"),
                        Map.entry("PRINCE2 Practitioner", "CERTIFICATE 2016-01-01"),
                        Map.entry("NEBOSH General Certificate", "CERTIFICATE 2013-01-01"));
        assertThat(items(answer, "SKILL"))
                .containsKeys("project-management", "budgeting", "public-speaking", "conflict-resolution", "lean");
    }

    private static JsonPath importPdf(String name) throws Exception {
        byte[] content = Files.readAllBytes(Path.of("src/test/resources/cv", name + ".pdf"));
        return GraphQL.ask(USER, IMPORT, file("PDF", content));
    }

    private static Map<String, String> periods(JsonPath answer, String kind) {
        return described(answer, kind, item -> item.get("startsOn") + " " + item.get("endsOn"));
    }

    private static Map<String, String> activities(JsonPath answer) {
        return described(answer, "ACTIVITY", item -> item.get("activityKind") + " " + item.get("startsOn"));
    }

    private static Map<String, String> described(
            JsonPath answer, String kind, java.util.function.Function<Map<String, Object>, String> description) {
        Map<String, String> described = new java.util.HashMap<>();
        items(answer, kind).forEach((name, item) -> described.put(name, description.apply(item)));
        return described;
    }
}
