package io.github.careergraph.packaged;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who looks for skills in the packaged service, over GraphQL. */
final class Search {

    /** What people type, and the skill they mean. */
    static final String[][] RELEVANT = {
        {"kuberntes", "kubernetes"},
        {"k8s", "kubernetes"},
        {"kuber", "kubernetes"},
        {"机器学习", "machine-learning"},
        {"react js", "react"},
        {"ReactJS", "react"},
        {"pyhton", "python"},
        {"java", "java"},
        {"java script", "javascript"},
        {"C++", "cpp"},
        {"c sharp", "csharp"},
        {"go", "go"},
        {"r", "r"},
        {"sql", "sql"},
        {"postgres", "postgresql"},
        {"docekr", "docker"},
        {"machine lerning", "machine-learning"},
        {"mach", "machine-learning"},
        {"natural language procesing", "natural-language-processing"},
        {"amazon web services", "aws"},
        {"excel", "microsoft-excel"},
        {"project managment", "project-management"},
        {"comunication", "communication"},
        {"time managment", "time-management"},
        {"public speaking", "public-speaking"},
        {"spark", "apache-spark"},
        {"tensor flow", "tensorflow"},
        {"statistics", "statistics"},
        {"accounting", "accounting"},
        {"english", "english-language"},
        {"深度学习", "deep-learning"},
        {"数据库", "databases"},
        {"分布式系统", "distributed-systems"},
        {"项目管理", "project-management"},
        {"沟通", "communication"},
        {"nodejs", "nodejs"},
        {"micro services", "microservices"},
        {"unit test", "unit-testing"},
        {"cyber security", "security"},
        {"penetration testing", "penetration-testing"},
        {"prog", "programming"},
        {"welding techniques", "welding-techniques"},
        {"cook fish", "cook-fish"},
        {"autocad", "computer-aided-design"},
    };

    private static final int QUESTIONS = 400;

    /** Enough to find its faults; whoever wants to know how quick it is lets it warm up for longer. */
    private static final int WARMING = Integer.getInteger("search.warm-up", 150);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final PackagedService service;
    private final String token;

    Search(PackagedService service, TokenIssuer issuer) {
        this.service = service;
        this.token = issuer.token("ada", "acme");
    }

    /** How long searches took, in milliseconds. */
    record Times(double median, double p95, double slowest) {}

    String ask(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.uri("graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        assertThat(answer).doesNotContain("\"errors\"");
        return answer;
    }

    /** The slug of the best match, or null. */
    String first(String text) throws IOException, InterruptedException {
        JsonNode nodes = json.readTree(find(text)).at("/data/skills/nodes");
        return nodes.isEmpty() ? null : nodes.get(0).path("slug").asText();
    }

    private String find(String text) throws IOException, InterruptedException {
        return ask(json.writeValueAsString(Map.of(
                "query",
                "query($text: String!) { skills(filter: {text: $text}, first: 10) { nodes { slug label type } } }",
                "variables",
                Map.of("text", text))));
    }

    /**
     * Asks for a seeded mixture of beginnings, slips and whole names, one after the other; of three tries the quickest
     * counts, since whatever else the machine does is not the search's.
     */
    Times times(ImportDatabase database) throws IOException, InterruptedException, SQLException {
        List<String> texts = texts(database);
        for (String text : texts.subList(0, WARMING)) {
            find(text);
        }
        double[] times = new double[texts.size() - WARMING];
        for (int i = 0; i < times.length; i++) {
            times[i] = Double.MAX_VALUE;
            for (int attempt = 0; attempt < 3; attempt++) {
                long start = System.nanoTime();
                find(texts.get(WARMING + i));
                times[i] = Math.min(times[i], (System.nanoTime() - start) / 1e6);
            }
        }
        Arrays.sort(times);
        return new Times(times[times.length / 2], times[times.length * 95 / 100], times[times.length - 1]);
    }

    private static List<String> texts(ImportDatabase database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("(select label from skill_label where language = 'en'"
                        + " and length(label) > 5 order by md5(label) limit " + (QUESTIONS + WARMING) * 9 / 10
                        + ") union all (select label from skill_label where language = 'zh' order by md5(label) limit "
                        + (QUESTIONS + WARMING) / 10 + ")")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        Random random = new Random(20_260_101);
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            int place = 1 + random.nextInt(name.length() - 1);
            texts.add(
                    switch (name.length() < 5 ? 0 : random.nextInt(4)) {
                        case 0 -> name;
                        case 1 -> name.substring(0, 3 + random.nextInt(Math.min(6, name.length() - 3)));
                        case 2 -> name.substring(0, place) + name.substring(place + 1);
                        default ->
                            new StringBuilder(name)
                                    .replace(place - 1, place + 1, "" + name.charAt(place) + name.charAt(place - 1))
                                    .toString();
                    });
        }
        texts.removeIf(String::isBlank);
        Collections.shuffle(texts, random);
        texts.addAll(List.of("kuberntes", "机器学习", "react js"));
        return texts;
    }
}
