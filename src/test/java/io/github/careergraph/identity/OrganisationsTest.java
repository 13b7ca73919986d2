package io.github.careergraph.identity;

import java.util.Map;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which organisation an account belongs to, and which it cannot get into. */
class OrganisationsTest {

    @Test
    void theFirstIssuerNamesOrganisationsAsTheyAre() {
        assertThat(organisations(Map.of()).of("acme")).isEqualTo("acme");
    }

    @Test
    void aFurtherIssuerNamesOrganisationsOfItsOwn() {
        assertThat(organisations(Map.of()).of("partner", "acme")).isEqualTo("partner/acme");
        assertThat(organisations(Map.of()).of("partner", "other/acme")).isEqualTo("partner/other/acme");
    }

    @Test
    void theFirstIssuerCannotNameAFurtherIssuersOrganisation() {
        assertForbidden("partner/acme", Map.of());
        assertForbidden(null, Map.of("career-graph.identity.default-organisation", "partner/acme"));
    }

    @Test
    void whatIsConfiguredForAFurtherIssuerCountsWhateverItsTokensSay() {
        Organisations organisations =
                organisations(Map.of("career-graph.identity.tenants.partner.organisation", "acme"));

        assertThat(organisations.of("partner", "globex")).isEqualTo("acme");
        assertThat(organisations.of("partner", null)).isEqualTo("acme");
        assertThat(organisations.of("third", "acme")).isEqualTo("third/acme");
    }

    @Test
    void whoNamesNoneIsRefusedUnlessThereIsADefault() {
        assertForbidden(null, Map.of());
        assertThat(organisations(Map.of("career-graph.identity.default-organisation", "acme"))
                        .of(null))
                .isEqualTo("acme");
    }

    @Test
    void theDefaultIsNotForFurtherIssuers() {
        Organisations organisations = organisations(Map.of("career-graph.identity.default-organisation", "acme"));

        assertThatThrownBy(() -> organisations.of("partner", null)).satisfies(OrganisationsTest::isForbidden);
    }

    @Test
    void aNameTooLongToKeepIsRefused() {
        assertForbidden("a".repeat(201), Map.of());
        assertThatThrownBy(() -> organisations(Map.of()).of("partner", "a".repeat(200)))
                .satisfies(OrganisationsTest::isForbidden);
    }

    @Test
    void furtherIssuersGrantWhatAnOrganisationBounds() {
        assertThat(configuration(Map.of()).tenants().get("partner").roles())
                .containsExactlyInAnyOrder(Role.USER, Role.MANAGER);
        assertThat(configuration(Map.of("career-graph.identity.tenants.partner.roles", "user,curator"))
                        .tenants()
                        .get("partner")
                        .roles())
                .containsExactlyInAnyOrder(Role.USER, Role.CURATOR);
    }

    private static void assertForbidden(String claimed, Map<String, String> properties) {
        assertThatThrownBy(() -> organisations(properties).of(claimed)).satisfies(OrganisationsTest::isForbidden);
    }

    private static void isForbidden(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(CareerGraphException.class, refused -> assertThat(refused.code())
                .isEqualTo(ErrorCode.FORBIDDEN));
    }

    private static Organisations organisations(Map<String, String> properties) {
        return new Organisations(configuration(properties));
    }

    private static IdentityConfiguration configuration(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(properties)
                .withMapping(IdentityConfiguration.class)
                .build()
                .getConfigMapping(IdentityConfiguration.class);
    }
}
