package io.github.careergraph.extraction;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class DictionaryEntityExtractorTest {

    private final StarterLexicon starter = StarterLexicon.INSTANCE;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Let's go and see.",
                "Let's Go!",
                "Go to the station and take the train.",
                "Go ahead with the release.",
                "I excel at talking to people.",
                "I Excel at this.",
                "Take vitamin C every day.",
                "R. Smith met J. R. Smith at Plan C.",
                "The R&D department grew; the C-level agreed.",
                "In spring the swift returns; rust never sleeps.",
                "React quickly when customers express anger.",
                "A chef and a puppet on the rails of a salt mine.",
                "We go on a trip to the Gin bar and order mocha.",
                "Communication is everything.",
                "His node of the tree: Sketch it on paper.",
                "The terminal at the airport is a bit lean.",
                "We are an equal opportunity employer regardless of race, and accessibility and recruiting matter.",
                "Write to jane@docker.example or see https://github.com/jane/kubernetes and gitlab.com/jane/python.",
                "Software engineer at GitLab. Worked for Datadog. Joined Neo4j in 2019.",
                "Climbed a volcano on Java, and fed the python at the zoo.",
                "Worked at Docker Inc. and Oracle Corporation and MongoDB, Inc.",
                "sapphire, javanese, excellent, gopher, rusty, scalable, pythonesque",
                "",
                "   \n\n"
            })
    void findsNoSkillWhereNoneIsMeant(String text) {
        assertThat(starter.skillsIn(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Skills: Go, R, C | go r c",
                "Tools: Excel, Swift | microsoft-excel swift",
                "written in Go and Java | go java",
                "Services written in Go. | go",
                "Go developer, 2019-2023 | go",
                "Python, R, SQL | python r sql",
                "C/C++ and Rust | c cpp rust",
                "React, Redux, TypeScript | react redux typescript",
                "Built a front end with React and TypeScript | frontend-development react typescript",
                "Spring Boot and Spring | spring-boot spring",
                "k8s, Docker, AWS | kubernetes docker aws",
                "Node.js, Vue.js and C# | nodejs vue csharp",
                "version   control in Post-greSQL or PostgreSQL | version-control postgresql",
                "unit-testing and Unit tests | unit-testing unit-testing",
                "精通Python和Go语言，熟悉分布式系统 | python go distributed-systems",
                "熟悉机器学习、深度学习、Ｄｏｃｋｅｒ | machine-learning deep-learning docker",
                "Java developer in Bali, Indonesia | java",
                "A portal for zoo visitors in Python, hosted at GitHub | python github",
                "CI/CD with Jenkins | ci-cd jenkins"
            })
    void findsWhatIsMeant(String text, String slugs) {
        assertThat(starter.skillsIn(text)).containsExactly(slugs.split(" "));
    }

    @Test
    void aSkillsHeadingSpeaksForTheListBelowIt() {
        assertThat(starter.skillsIn("Technical skills\n• Go\n• R\n• C\n\nExperience\nWe had to Go on.\n"))
                .containsExactly("go", "r", "c");
    }

    @Test
    void headingsAreNoSkills() {
        assertThat(starter.skillsIn("LEADERSHIP\nDatabases\nProgramming languages\nProjects: none\n"))
                .doesNotContain("databases", "programming-languages");
    }

    @Test
    void findsOccupationsAndTheSkillInsideThem() {
        assertThat(starter.occupationsIn("Java developers and a data scientist"))
                .containsExactly("java-developer", "data-scientist");
        assertThat(starter.skillsIn("Java developers")).containsExactly("java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍💻 Kubernetes 🚀 and Docker",
                "مرحبا Kubernetes عالم Docker",
                "Kuber\u00ADnetes, Do\u0301cker: Kubernetes and Docker",
                "\0Kubernetes\0 \0Docker\0",
                "İİİ Kubernetes ßẞﬁ Docker",
                "\uD83D Kubernetes \uDC00 Docker"
            })
    void offsetsAreThoseOfTheOriginal(String text) {
        List<Entity> entities = entities(text);
        assertThat(entities).allSatisfy(entity -> assertThat(text.substring(entity.start(), entity.end()))
                .isEqualTo(entity.text()));
        assertThat(entities).extracting(Entity::text).contains("Kubernetes", "Docker");
    }

    @Test
    void aLineOfAHundredThousandCharactersTakesNoTime() {
        for (String piece : List.of(
                "a",
                "Kubernetes ",
                "Go, ",
                "Go ",
                "1",
                "2019-",
                "a@",
                "a.",
                "中",
                "😀",
                "\0",
                "Spring Boot Spring ",
                "http://",
                "((",
                "-")) {
            String text = piece.repeat(200_000 / piece.length());
            assertTimeout(Duration.ofSeconds(5), () -> entities(text), piece);
        }
        assertThatCode(() -> entities("x".repeat(99_990) + " Docker")).doesNotThrowAnyException();
        assertThat(entities("x".repeat(99_990) + " Docker")).hasSize(1);
    }

    @Test
    void findsWhatHasAForm() {
        String text = "jane.doe+cv@example.org, Jan 2019 – present, 5+ years of experience, 五年工作经验, 2018年3月至2020年5月";
        assertThat(entities(text))
                .extracting(Entity::type)
                .containsExactly(
                        EntityType.EMAIL,
                        EntityType.DATE_RANGE,
                        EntityType.EXPERIENCE,
                        EntityType.EXPERIENCE,
                        EntityType.DATE_RANGE);
    }

    private List<Entity> entities(String text) {
        return DictionaryEntityExtractor.mentions(text, starter.lexicon()).stream()
                .map(Mention::entity)
                .toList();
    }
}
