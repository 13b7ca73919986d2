package io.github.careergraph;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an operator can set has a range, and what is out of it stops the start by its name. */
class ConfigurationTest {

    private static final List<? extends Class<?>> MAPPINGS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.github.careergraph").stream()
                    .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                    .map(JavaClass::reflect)
                    .toList();

    private static final Set<Class<?>> MEASURES = Set.of(int.class, long.class, double.class, Duration.class);
    private static final Set<Class<?>> LEAST = Set.of(Min.class, DecimalMin.class, DurationMin.class);
    private static final Set<Class<?>> MOST = Set.of(Max.class, DecimalMax.class, DurationMax.class);

    @Test
    void everyFeatureHasOne() {
        assertThat(MAPPINGS.stream().map(Class::getPackageName).distinct())
                .hasSameSizeAs(MAPPINGS)
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void everyNumberAndDurationHasARange() {
        assertThat(MAPPINGS.stream().flatMap(ConfigurationTest::settings))
                .hasSizeGreaterThan(50)
                .filteredOn(setting -> MEASURES.contains(setting.getReturnType()))
                .allMatch(setting -> has(setting, LEAST) && has(setting, MOST));
    }

    @Test
    void theDefaultsAreInRange() {
        assertThatCode(() -> configure(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "career-graph.graphql.depth, 0",
        "career-graph.graphql.body, 10",
        "career-graph.graphql.timeout, 0s",
        "career-graph.graphql.body-timeout, 1ms",
        "career-graph.graphql.caller.requests-per-second, -1",
        "career-graph.graphql.caller.remembered, 0",
        "career-graph.extraction.minimum-confidence, 1.5",
        "career-graph.extraction.minimum-link-confidence, -0.1",
        "career-graph.inference.workers, 0",
        "career-graph.inference.client.parallel, 0",
        "career-graph.inference.server.queue, 0",
        "career-graph.inference.server.batch-delay, 2s",
        "career-graph.profile.drafts, -1",
        "career-graph.profile.draft-lifetime, 10s",
        "career-graph.value.audience, 0",
        "career-graph.value.self-declared-confidence, NaN",
        "career-graph.value.formula.balanced, 1",
        "career-graph.value.history-interval, 2h",
        "career-graph.value.network.damping, 1",
        "career-graph.value.network.established, -1s",
        "career-graph.value.network.strongest, 0.5",
        "career-graph.recommendation.most-of-kind, 6",
        "career-graph.recommendation.actions.paper.hours, 0",
    })
    void whatIsOutOfRangeIsRefusedByItsName(String property, String value) {
        assertThatThrownBy(() -> configure(Map.of(property, value)))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(property + " must be ");
    }

    @Test
    void aRowOfTheWrongLengthIsRefusedByItsName() {
        assertThatThrownBy(() -> configure(Map.of("career-graph.value.kinds.talk", "1, 2, 3")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("career-graph.value.kinds.talk");
    }

    private static Stream<Method> settings(Class<?> group) {
        return Stream.of(group.getMethods()).flatMap(method -> {
            Class<?> type = method.getReturnType();
            return type.isInterface() && type.getPackageName().startsWith("io.github.careergraph")
                    ? settings(type)
                    : Stream.of(method);
        });
    }

    private static boolean has(Method setting, Set<Class<?>> any) {
        return Stream.of(setting.getAnnotations()).anyMatch(found -> any.contains(found.annotationType()));
    }

    private static void configure(Map<String, String> properties) {
        Validator validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withValidator((BeanValidationConfigValidator) () -> validator)
                .withDefaultValues(properties);
        MAPPINGS.forEach(builder::withMapping);
        builder.build();
    }
}
