package io.github.careergraph.subscription;

import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.concurrency.OwnThread;

/** Lets so many answers be made at a time, and whoever came first be the next. */
@ApplicationScoped
class Turns {

    private final Semaphore turns;

    @Inject
    Turns(SubscriptionConfiguration configuration) {
        this.turns = new Semaphore(configuration.answers(), true);
    }

    /** Runs something on a thread of its own when it is its turn, which somebody must {@link #give} back. */
    void take(Runnable work) {
        OwnThread.start("subscription", () -> {
            turns.acquireUninterruptibly();
            work.run();
        });
    }

    void give() {
        turns.release();
    }
}
