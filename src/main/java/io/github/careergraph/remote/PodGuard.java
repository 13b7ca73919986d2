package io.github.careergraph.remote;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import org.jboss.logging.Logger;

import io.github.careergraph.extraction.ExtractionUnavailableException;

/**
 * Bounds what calls to the inference pod may cost: so many at once, so long each, repeated when the pod said if it was
 * busy, and none for a while when half of the last ones failed. Being turned away is no failure: it costs next to
 * nothing, and the next call may meet another pod.
 */
final class PodGuard {

    private static final Logger LOG = Logger.getLogger(PodGuard.class);
    private static final double FAILED = 0.5;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final String what;
    private final Duration timeout;
    private final Guard attempts;
    private final Guard whole;
    private volatile String lastFailure = "";

    /** @param timeout of a call with all its repetitions */
    PodGuard(String what, Duration timeout, RemoteConfiguration.Client settings) {
        this.what = what;
        this.timeout = timeout;
        this.attempts = Guard.create()
                .withDescription("inference pod: " + what)
                .withBulkhead()
                .limit(settings.parallel())
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(settings.window())
                .failureRatio(FAILED)
                .delay(settings.pause().toMillis(), ChronoUnit.MILLIS)
                .skipOn(List.of(BusyPodException.class, RefusedByPodException.class))
                .onStateChange(this::tell)
                .done()
                .withRetry()
                .maxRetries(settings.retries())
                .whenException(failure -> failure instanceof BusyPodException busy && busy.isWorthAnotherTry())
                .withCustomBackoff()
                .strategy(() -> new BusyPodPause(settings.retryDelay(), new SplittableRandom()))
                .done()
                .done()
                .build();
        this.whole = Guard.create()
                .withDescription("inference pod: " + what + ", with repetitions")
                .withTimeout()
                .duration(timeout.toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    /**
     * The pod's answer.
     *
     * @throws RefusedByPodException when the pod has found what was sent at fault
     * @throws ExtractionUnavailableException when there is no answer, for whatever other reason
     */
    <T> T call(Class<T> type, Callable<T> call) throws RefusedByPodException {
        long end = System.nanoTime() + timeout.toNanos();
        try {
            return whole.call(() -> attempts.call(() -> attempt(call, end), type), type);
        } catch (RefusedByPodException refused) {
            throw refused;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw away(interrupted);
        } catch (Exception failure) {
            throw away(failure);
        }
    }

    private <T> T attempt(Callable<T> call, long end) throws Exception {
        try {
            return answer(call, end);
        } catch (Exception failure) {
            lastFailure = failure.getCause() instanceof InterruptedException
                    ? "no answer within " + timeout.toMillis() + " ms"
                    : String.valueOf(failure.getMessage());
            throw failure;
        }
    }

    private static <T> T answer(Callable<T> call, long end) throws Exception {
        try {
            return call.call();
        } catch (WebApplicationException answered) {
            Response response = answered.getResponse();
            throw switch (response.getStatus()) {
                case 503 ->
                    new BusyPodException(retryAfter(response), Duration.ofNanos(end - System.nanoTime()), answered);
                case 400, 413, 422 -> new RefusedByPodException(refusal(response), answered);
                default -> answered;
            };
        }
    }

    /** Zero where it says nothing, or a date: pods say seconds. */
    private static Duration retryAfter(Response response) {
        String said = response.getHeaderString(HttpHeaders.RETRY_AFTER);
        return said != null && SECONDS.matcher(said).matches()
                ? Duration.ofSeconds(Long.parseLong(said))
                : Duration.ZERO;
    }

    private static Refusal refusal(Response response) {
        return response.hasEntity() ? response.readEntity(Refusal.class) : new Refusal(null, null, "");
    }

    private static ExtractionUnavailableException away(Exception why) {
        LOG.debug("The inference pod did not answer", why);
        return new ExtractionUnavailableException("The inference pod does not answer: " + why.getMessage(), why);
    }

    private void tell(CircuitBreakerState state) {
        switch (state) {
            case OPEN ->
                LOG.warnf(
                        "The inference pod does not answer (%s); it is left alone for a while: %s", what, lastFailure);
            case HALF_OPEN -> LOG.debugf("Trying whether the inference pod is back (%s).", what);
            case CLOSED -> LOG.infof("The inference pod is back (%s).", what);
        }
    }
}
