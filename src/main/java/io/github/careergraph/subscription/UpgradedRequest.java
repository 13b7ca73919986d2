package io.github.careergraph.subscription;

import java.lang.reflect.Method;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;

/**
 * A request that has become a socket. The server counts requests until their responses have ended, and the response to
 * this one never does: a process that ever had a socket would wait for it until quarkus.shutdown.timeout, at each end.
 * Nothing but what Quarkus itself calls at the end of a response tells it otherwise.
 */
@RegisterForReflection(targets = QuarkusRequestWrapper.class)
final class UpgradedRequest {

    private static final Method DONE = done();

    private UpgradedRequest() {}

    static void finish(HttpServerRequest request) {
        try {
            DONE.invoke(QuarkusRequestWrapper.get(request));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Method done() {
        try {
            Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
            done.setAccessible(true);
            return done;
        } catch (NoSuchMethodException changed) {
            throw new IllegalStateException("Another Quarkus than this was written for", changed);
        }
    }
}
