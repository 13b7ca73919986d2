package io.github.careergraph.fuzz;

import java.util.Base64;
import java.util.List;
import java.util.Random;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Values for arguments: half of them such as people send, half such as nobody should. */
final class HostileValues {

    private static final List<String> USUAL = List.of(
            "java",
            "python",
            "kubernetes",
            "software-developer",
            "data-scientist",
            "nurse",
            "en",
            "zh",
            "de-CH",
            "Europe/Zurich",
            "Learn Java",
            "ada@example.org",
            "https://example.org/a",
            "LOCAL",
            "newcomer",
            "contributor",
            "fuzz-user",
            "I have written Java and Python since 2015 at Example Ltd.");

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "' or '1'='1",
            "'; drop table person; --",
            "\\",
            "%",
            "_",
            "\"",
            "\\\"",
            "\n\r\t",
            "\uFEFF",
            "\u202E",
            "\uD83D\uDE00",
            "\uD800",
            "null",
            "undefined",
            "NaN",
            "-1",
            "../../etc/passwd",
            "{{7*7}}",
            "${jndi:ldap://x}",
            "%s%n%d",
            "=1+1",
            "<script>",
            "javascript:alert(1)",
            "x".repeat(201),
            "y".repeat(5_000),
            "[]",
            "{}",
            "0001-01-01",
            "ｊａｖａ",
            "I\u0307",
            "ß",
            "a\u0301");

    private static final List<String> DATES = List.of(
            "2024-02-29",
            "2026-01-01",
            "2025-06-30",
            "1900-01-01",
            "2199-12-31",
            "0001-01-01",
            "9999-12-31",
            "2026-02-30",
            "-0001-01-01",
            "+999999999-12-31",
            "20260101",
            "",
            "today",
            "2026-01-01T00:00:00Z");

    private static final List<String> TYPES = List.of(
            "Person",
            "Skill",
            "Occupation",
            "Project",
            "Activity",
            "LearningPlan",
            "LearningPlanItem",
            "LearningResource",
            "PersonSkill",
            "ProjectMembership",
            "Education",
            "Job",
            "MentoringRequest",
            "ProfileDraft",
            "TaxonomyImport",
            "Recommendation",
            "PlanReview",
            "Query",
            "Nothing");

    private static final int[] INTEGERS = {
        0, 1, 2, 3, 4, 5, 8, 20, 40, -1, 100, 101, 1_000, Integer.MAX_VALUE, Integer.MIN_VALUE
    };

    private static final double[] NUMBERS = {0, -0.0, 0.5, 1, 2.5, 40, -1, 1e-320, 1e308, 5_000, 5_000.01, 0.1};

    private final Random random;

    HostileValues(Random random) {
        this.random = random;
    }

    String text() {
        return random.nextBoolean() ? any(USUAL) : any(HOSTILE);
    }

    String date() {
        return random.nextInt(3) > 0 ? any(DATES.subList(0, 5)) : any(DATES);
    }

    String id() {
        if (random.nextInt(10) == 0) {
            return any(HOSTILE);
        }
        String plain = any(TYPES) + ":" + (1 + random.nextInt(30));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    int integer() {
        return INTEGERS[random.nextInt(random.nextInt(4) == 0 ? INTEGERS.length : 9)];
    }

    double number() {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
