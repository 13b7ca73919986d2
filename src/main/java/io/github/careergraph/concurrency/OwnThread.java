package io.github.careergraph.concurrency;

import java.util.concurrent.Executor;

import io.quarkus.runtime.ImageMode;

/**
 * Threads for work that waits, each for one piece of it: virtual ones on the JVM, and the system's in a native executable,
 * where a virtual thread that waited with a time-out can stay parked for good (as on the JVM before 25.0.3, JDK-8369227).
 * For the same reason the native build is one with {@code quarkus.virtual-threads.enabled=false}.
 */
public final class OwnThread {

    private OwnThread() {}

    /** Starts a thread that does not keep the program from ending. */
    public static Thread start(String name, Runnable work) {
        return ImageMode.current().isNativeImage()
                ? Thread.ofPlatform().daemon().name(name).start(work)
                : Thread.ofVirtual().name(name).start(work);
    }

    /**
     * Starts a thread for work that reckons for seconds: one of the system's, since on a virtual one that never waits all
     * others would wait for a processor, and of the lowest priority. It does not keep the program from ending.
     */
    public static Thread startReckoning(String name, Runnable work) {
        return Thread.ofPlatform()
                .daemon()
                .name(name)
                .priority(Thread.MIN_PRIORITY)
                .start(work);
    }

    public static Executor named(String name) {
        return work -> start(name, work);
    }
}
