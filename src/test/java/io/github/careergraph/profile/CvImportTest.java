package io.github.careergraph.profile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class CvImportTest extends DraftTest {

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "PDF", "DOCX"})
    void aDevelopersCvInEveryFormat(String format) throws Exception {
        String text = CvFiles.text("open-source-developer");
        byte[] content =
                switch (format) {
                    case "PDF" -> CvFiles.pdf(text);
                    case "DOCX" -> CvFiles.docx(text);
                    default -> text.getBytes(StandardCharsets.UTF_8);
                };
        JsonPath answer = GraphQL.ask(USER, IMPORT, file(format, content));
        var skills = items(answer, "SKILL");
        assertThat(skills)
                .containsKeys(
                        "go",
                        "java",
                        "python",
                        "sql",
                        "c",
                        "kubernetes",
                        "docker",
                        "aws",
                        "terraform",
                        "apache-kafka",
                        "spring-boot",
                        "postgresql",
                        "redis",
                        "linux",
                        "microservices",
                        "distributed-systems",
                        "code-review",
                        "english-language",
                        "german-language",
                        "test-driven-development")
                // An employer, a figure of speech, an interest, a referee's skill and a heading.
                .doesNotContainKeys("oracle-database", "machine-learning", "cobol", "databases", "rust");
        assertThat(skills.get("postgresql")).containsEntry("months", 96).containsEntry("level", 4);
        assertThat(skills.get("docker")).containsEntry("months", 43).containsEntry("lastUsed", "2020-02-29");
        assertThat(skills.get("redis")).containsEntry("months", null).containsEntry("level", 2);
        assertThat(skills.get("english-language")).containsEntry("level", 4);
        assertThat(skills.get("german-language")).containsEntry("level", 2);
        assertThat(items(answer, "INTEREST")).containsOnlyKeys("machine-learning");
        assertThat(items(answer, "OCCUPATION"))
                .containsOnlyKeys("Senior Backend Engineer, Nordhafen Systems AB", "Backend Developer, Oracle Sweden");
        assertThat(items(answer, "OCCUPATION").get("Backend Developer, Oracle Sweden"))
                .containsEntry("startsOn", "2016-08-01")
                .containsEntry("endsOn", "2020-02-29");
        assertThat(items(answer, "OCCUPATION").values())
                .extracting(item -> String.valueOf(item.get("occupation")))
                .containsOnly("{slug=backend-developer}");
        assertThat(items(answer, "PROJECT")).containsOnlyKeys("ferrywheel", "linkdocs");
        assertThat(items(answer, "PROJECT").get("ferrywheel"))
                .containsEntry("role", "core maintainer")
                .containsEntry("url", "https://github.com/example-mara/ferrywheel");
        assertThat(items(answer, "ACTIVITY").values())
                .extracting(item -> item.get("activityKind") + " " + item.get("title") + " " + item.get("startsOn"))
                .containsExactlyInAnyOrder(
                        "TALK Queues without a broker 2022-02-01",
                        "WORKSHOP Workshop: Kubernetes for application developers, Gothenburg 2023-10-01",
                        "POST What nine years of on-call taught me 2023-06-01",
                        "CERTIFICATE Certified Kubernetes Administrator (CKA) 2021-11-01");
        assertThat(items(answer, "EDUCATION").values()).singleElement().satisfies(study -> assertThat(study)
                .containsEntry("institution", "Chalmers University of Technology")
                .containsEntry("degree", "M.Sc. in Computer Science")
                .containsEntry("field", "Computer Science"));
        assertThat(items(answer, "HEADLINE")).containsOnlyKeys("Senior Backend Engineer and open-source maintainer");
        quotesAreThePlacesTheyName(answer);
    }

    @Test
    void aChineseCv() {
        JsonPath answer = importText(USER, CvFiles.text("data-scientist-zh"));
        assertThat(answer.getString("data.importProfile.language")).isEqualTo("zh");
        var skills = items(answer, "SKILL");
        assertThat(skills)
                .containsKeys(
                        "python",
                        "sql",
                        "machine-learning",
                        "deep-learning",
                        "natural-language-processing",
                        "go",
                        "r",
                        "docker",
                        "git",
                        "microsoft-excel",
                        "tableau",
                        "scikit-learn",
                        "pytorch",
                        "apache-spark",
                        "recommender-systems",
                        "english-language",
                        "chinese-language")
                .doesNotContainKeys("statistics", "photography");
        assertThat(skills.get("machine-learning")).containsEntry("level", 3);
        assertThat(skills.get("r")).containsEntry("level", 2);
        assertThat(skills.get("chinese-language")).containsEntry("level", 5);
        assertThat(items(answer, "OCCUPATION")).containsOnlyKeys("高级数据科学家, 云帆信息科技有限公司", "数据分析师, 海石数据有限公司");
        assertThat(items(answer, "EDUCATION").values())
                .extracting(study -> study.get("institution") + " " + study.get("degree") + " " + study.get("field"))
                .containsExactlyInAnyOrder("复旦大学 硕士 统计学", "苏州大学 学士 应用数学");
        assertThat(items(answer, "PROJECT")).containsOnlyKeys("中文简历解析");
        assertThat(items(answer, "ACTIVITY")).containsOnlyKeys("面向长尾商品的推荐方法研究", "阿里云大数据工程师认证");
        quotesAreThePlacesTheyName(answer);
    }

    @Test
    void aNurseWhoBecameAnAnalyst() {
        JsonPath answer = importText(USER, CvFiles.text("nurse-to-analyst"));
        var skills = items(answer, "SKILL");
        assertThat(skills)
                .containsKeys(
                        "sql",
                        "microsoft-excel",
                        "power-bi",
                        "python",
                        "pandas",
                        "stakeholder-management",
                        "project-management",
                        "conflict-resolution",
                        "data-quality")
                // "I excel at", vitamin C, R. Smith, and what an employer writes below every advertisement.
                .doesNotContainKeys("c", "r", "java", "accessibility-engineering", "hiring");
        assertThat(skills.get("sql")).containsEntry("months", 36);
        assertThat(items(answer, "OCCUPATION"))
                .containsOnlyKeys(
                        "Healthcare Data Analyst, Pennine Health Trust",
                        "Ward Manager, St Brigid's Hospital",
                        "Staff Nurse, St Brigid's Hospital");
        assertThat(items(answer, "ACTIVITY").values())
                .extracting(item -> item.get("activityKind"))
                .containsExactlyInAnyOrder("CERTIFICATE", "CERTIFICATE", "MENTORING");
        quotesAreThePlacesTheyName(answer);
    }

    @Test
    void aJsonResumeFieldByField() {
        JsonPath answer = GraphQL.ask(USER, IMPORT, Map.of("input", Map.of("format", "JSON_RESUME", "text", """
                {"basics": {"name": "Ada Example", "label": "Platform engineer", "summary": "Keeps things running."},
                 "work": [{"name": "Example Mills", "position": "DevOps engineer", "startDate": "2020-02", "endDate": "2022-01-31",
                           "highlights": ["Moved 30 services to Kubernetes"]}],
                 "volunteer": [{"organization": "Code club", "position": "Mentor", "startDate": "2021"}],
                 "education": [{"institution": "Example University", "studyType": "Bachelor", "area": "Physics", "endDate": "2019-06"}],
                 "projects": [{"name": "gatekeeper", "description": "A proxy in Rust, written in Go before", "roles": ["Maintainer"],
                               "startDate": "2021-05", "url": "https://example.org/gatekeeper", "keywords": ["Docker"]}],
                 "publications": [{"name": "On queues", "publisher": "Proceedings of Examples", "releaseDate": "2022-03-04"}],
                 "awards": [{"title": "Helper of the year", "awarder": "Code club", "date": "2023-01-01"}],
                 "certificates": [{"name": "CKA", "issuer": "CNCF", "date": "2021-07"}, {"name": "Undated"}],
                 "skills": [{"name": "Go", "level": "Master", "keywords": ["goroutines"]}, {"name": "Terraform"}],
                 "languages": [{"language": "English", "fluency": "Native speaker"}],
                 "interests": [{"name": "Machine learning"}], "references": null, "unknown": {"a": [1]}}
                """)));
        var skills = items(answer, "SKILL");
        assertThat(skills).containsKeys("go", "terraform", "kubernetes", "docker", "english-language");
        assertThat(skills.get("kubernetes")).containsEntry("months", 24).containsEntry("level", 3);
        assertThat(skills.get("english-language")).containsEntry("level", 5);
        assertThat(items(answer, "INTEREST")).containsOnlyKeys("machine-learning");
        assertThat(items(answer, "HEADLINE")).containsOnlyKeys("Platform engineer");
        assertThat(items(answer, "OCCUPATION")).containsOnlyKeys("DevOps engineer, Example Mills");
        assertThat(items(answer, "EDUCATION").get("Bachelor, Physics, Example University"))
                .containsEntry("degree", "Bachelor")
                .containsEntry("field", "Physics");
        assertThat(items(answer, "PROJECT").get("gatekeeper"))
                .containsEntry("role", "Maintainer")
                .containsEntry("startsOn", "2021-05-01");
        assertThat(items(answer, "ACTIVITY").values())
                .extracting(item -> item.get("activityKind") + " " + item.get("title") + " " + item.get("startsOn"))
                .containsExactlyInAnyOrder(
                        "MENTORING Mentor, Code club 2021-01-01",
                        "PAPER On queues 2022-03-01",
                        "AWARD Helper of the year 2023-01-01",
                        "CERTIFICATE CKA 2021-07-01");
        quotesAreThePlacesTheyName(answer);
    }

    private static void quotesAreThePlacesTheyName(JsonPath answer) {
        String text = answer.getString("data.importProfile.text");
        List<Map<String, Object>> items = answer.getList("data.importProfile.items");
        assertThat(items).isNotEmpty().allSatisfy(item -> {
            assertThat(item.get("quote"))
                    .isEqualTo(text.substring((Integer) item.get("start"), (Integer) item.get("end")));
            assertThat(((Number) item.get("confidence")).doubleValue()).isBetween(0.3, 0.9999);
        });
    }
}
