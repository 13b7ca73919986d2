package io.github.careergraph.graphql;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How an allowance comes back, by a clock that the test moves. */
class AllowanceTest {

    private static final SecurityIdentity ADA = account("ada");

    private final MovableClock clock = new MovableClock();

    @Test
    void anAccountMayAskAgainAsTimePasses() {
        CallerLimits limits = limits(Map.of("requests-per-second", "2", "requests-at-once", "3"));
        admit(limits, 3);
        assertRefused(limits);

        clock.pass(Duration.ofMillis(500));
        admit(limits, 1);
        assertRefused(limits);

        clock.pass(Duration.ofHours(1));
        admit(limits, 3);
        assertRefused(limits);
    }

    @Test
    void withoutALimitNobodyIsRefused() {
        CallerLimits limits = limits(Map.of("requests-per-second", "0", "cost-per-minute", "0"));
        admit(limits, 10_000);
        assertThatCode(() -> limits.admit(ADA).take(Long.MAX_VALUE)).doesNotThrowAnyException();
    }

    @Test
    void moreCallersThanAreRememberedTakeNoMoreRoom() {
        CallerLimits limits = limits(Map.of("remembered", "10", "strangers-per-minute", "1"));
        for (int i = 0; i < 1_000; i++) {
            String name = "caller-" + i;
            assertThatCode(() -> limits.admit(account(name))).doesNotThrowAnyException();
        }
        assertThat(limits.remembered()).isLessThanOrEqualTo(10);
    }

    @Test
    void addressesOfOneNetworkOfVersionSixAreOne() {
        assertThat(network("2001:db8:1:2::1")).isEqualTo(network("2001:db8:1:2:ffff::9"));
        assertThat(network("2001:db8:1:2::1")).isNotEqualTo(network("2001:db8:1:3::1"));
        assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
        assertThat(network("not an address")).isEqualTo("not an address");
    }

    private static String network(String host) {
        return CallerLimits.network(SocketAddress.inetSocketAddress(1, host));
    }

    private static void admit(CallerLimits limits, int times) {
        for (int i = 0; i < times; i++) {
            limits.admit(ADA);
        }
    }

    private static void assertRefused(CallerLimits limits) {
        assertThatThrownBy(() -> limits.admit(ADA))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.status())
                        .isEqualTo(429));
    }

    private CallerLimits limits(Map<String, String> settings) {
        return new CallerLimits(
                GraphqlSettings.with(settings.entrySet().stream()
                        .collect(Collectors.toMap(setting -> "caller." + setting.getKey(), Map.Entry::getValue))),
                clock);
    }

    private static SecurityIdentity account(String name) {
        Principal principal = () -> name;
        return QuarkusSecurityIdentity.builder().setPrincipal(principal).build();
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-02T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
