package io.github.careergraph.remote;

import java.time.Duration;
import java.util.random.RandomGenerator;

import io.smallrye.faulttolerance.api.CustomBackoffStrategy;

/**
 * How long to wait before a busy pod is asked again: as long as it says in Retry-After, and some more by chance, so that
 * those who were turned away together do not come back together.
 *
 * @param delay the mean of what is added
 */
record BusyPodPause(Duration delay, RandomGenerator chance) implements CustomBackoffStrategy {

    @Override
    public long nextDelayInMillis(Throwable failure) {
        long said = failure instanceof BusyPodException busy ? busy.retryAfter().toMillis() : 0;
        return said + chance.nextLong(2 * delay.toMillis() + 1);
    }
}
