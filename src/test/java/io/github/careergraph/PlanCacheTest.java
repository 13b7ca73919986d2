package io.github.careergraph;

import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The plan of a native statement whose one column is read by its class alone is never found again in Hibernate's cache,
 * which fills with copies that all have the same hash code: {@code addScalar} makes them equal.
 */
@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class PlanCacheTest {

    @Inject
    SessionFactory factory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ people(first: 5, filter: {text: \"a\"}) { totalCount nodes { displayName } } }",
                "{ me { skills(first: 5) { totalCount nodes { level skill { label } } } } }",
                "{ me { projects(first: 5) { nodes { role } } activities(first: 5) { nodes { title } } } }",
                "{ me { learningPlans(first: 5) { nodes { title } } connections(first: 5) { nodes { kind } } } }",
                "{ projects(first: 5) { totalCount nodes { name } } }",
                "{ skills(first: 5, filter: {text: \"java\"}) { totalCount nodes { slug label } } }",
                "{ skill(slug: \"java\") { slug broader { slug } requires { skill { slug } } } }",
                "{ occupations(first: 2) { totalCount nodes { title needs(first: 3) { nodes { skill { slug } } } } } }",
                "{ learningResources(first: 2) { totalCount nodes { title teaches { skill { slug } } } } }",
                "{ me { marketValue { value } recommendations(first: 3) { title } } }"
            })
    void plansAreFoundAgain(String query) {
        // Tests before this one may have filled the cache, which gives up what it has seen least.
        factory.unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .close();
        GraphQL.ask("contributor", query, Map.of());
        GraphQL.ask("contributor", query, Map.of());
        // The count is of the whole service, whose own jobs may miss meanwhile; a plan that is never found misses
        // always.
        assertThat(IntStream.range(0, 5).mapToLong(round -> missesOf(query)).min())
                .hasValue(0);
    }

    private long missesOf(String query) {
        Statistics statistics = factory.getStatistics();
        long before = statistics.getQueryPlanCacheMissCount();
        GraphQL.ask("contributor", query, Map.of());
        return statistics.getQueryPlanCacheMissCount() - before;
    }
}
