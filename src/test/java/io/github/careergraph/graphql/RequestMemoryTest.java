package io.github.careergraph.graphql;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.impl.RoutingContextImpl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A timer or listener that outlives a request keeps all of it, and the heap then grows with the traffic. */
@QuarkusTest
class RequestMemoryTest {

    private static final int REQUESTS = 50;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ skill(slug: \"no-such\") { slug } }",
                "{ skill(slug: \"no-such\") { noSuch } }",
                "{ not GraphQL",
                "mutation { dismissed: recordActivity(input: {kind: POST, title: \"\", date: \"2024-01-01\"}) { id } }"
            })
    void keepsNothingOfARequestThatWasAnswered(String document) throws JMException {
        long before = requestsInMemory();
        for (int i = 0; i < REQUESTS; i++) {
            assertThat(GraphQL.post("contributor", document, Map.of()).statusCode())
                    .isLessThan(500);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(requestsInMemory()).isLessThan(before + REQUESTS / 2));
    }

    /** Counted by the JVM after a full collection. */
    private static long requestsInMemory() throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(line -> line.length > 3 && line[3].equals(RoutingContextImpl.class.getName()))
                .mapToLong(line -> Long.parseLong(line[1]))
                .sum();
    }
}
