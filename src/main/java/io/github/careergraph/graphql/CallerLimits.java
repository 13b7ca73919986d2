package io.github.careergraph.graphql;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.netty.util.NetUtil;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.net.SocketAddress;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Counts what each account asks of this pod, and what each address asks without an account. */
@ApplicationScoped
class CallerLimits {

    /** Longer than the slowest bucket takes to fill up, after which it is as good as a new one. */
    private static final Duration MEMORY = Duration.ofMinutes(2);

    private final CallerConfiguration limits;
    private final long dearest;
    private final ClockTime time;
    private final Cache<Account, Allowance> accounts;
    private final Cache<String, Bucket> addresses;

    @Inject
    CallerLimits(GraphqlConfiguration configuration, Clock clock) {
        this.limits = configuration.caller();
        this.dearest = configuration.complexity();
        this.time = new ClockTime(clock);
        this.accounts = bounded().build();
        this.addresses = bounded().build();
    }

    private Caffeine<Object, Object> bounded() {
        return Caffeine.newBuilder().maximumSize(limits.remembered()).expireAfterAccess(MEMORY);
    }

    /** Lets a request of this caller in, or refuses it; tells what it may cost. */
    RequestCost admit(SecurityIdentity caller) {
        Allowance allowance = accounts.get(Account.of(caller), account -> new Allowance(requests(), objects()));
        take(
                allowance.requests,
                "rate",
                "An account may make " + limits.requestsPerSecond() + " requests in a second. Wait a little.");
        return new RequestCost(dearest, allowance.objects);
    }

    /** Counts a request of somebody who is not signed in, and refuses it when there were too many from there. */
    void admitStranger(SocketAddress address) {
        if (limits.strangersPerMinute() > 0) {
            take(
                    addresses.get(network(address), network -> strangers()),
                    "rate",
                    "Too many requests of nobody known come from this address. Wait a little.");
        }
    }

    /** How many accounts are counted at present. */
    long remembered() {
        accounts.cleanUp();
        return accounts.estimatedSize();
    }

    private static void take(Bucket bucket, String limit, String message) {
        if (bucket != null) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw new RefusedException(
                        CodedError.tooSoon(limit, message, Duration.ofNanos(probe.getNanosToWaitForRefill())),
                        CodedError.TOO_MANY_REQUESTS);
            }
        }
    }

    private Bucket requests() {
        return limits.requestsPerSecond() == 0
                ? null
                : bucket(limits.requestsAtOnce(), limits.requestsPerSecond(), Duration.ofSeconds(1));
    }

    private Bucket objects() {
        return limits.costPerMinute() == 0
                ? null
                : bucket(limits.costPerMinute(), limits.costPerMinute(), Duration.ofMinutes(1));
    }

    private Bucket strangers() {
        return bucket(limits.strangersPerMinute(), limits.strangersPerMinute(), Duration.ofMinutes(1));
    }

    private Bucket bucket(long capacity, long tokens, Duration each) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(tokens, each))
                .withCustomTimePrecision(time)
                .build();
    }

    /** Of version 6 the half that names a network: who has one has all of its addresses. */
    static String network(SocketAddress address) {
        String host = address.hostAddress() == null ? String.valueOf(address.host()) : address.hostAddress();
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        return bytes == null ? host : HexFormat.of().formatHex(bytes, 0, bytes.length == 16 ? 8 : bytes.length);
    }

    private record Account(String issuer, String subject) {

        static Account of(SecurityIdentity caller) {
            return caller.getPrincipal() instanceof JsonWebToken token
                    ? new Account(token.getIssuer(), token.getSubject())
                    : new Account(null, caller.getPrincipal().getName());
        }
    }

    /** Both null where there is no such limit. */
    private record Allowance(Bucket requests, Bucket objects) {}
}
