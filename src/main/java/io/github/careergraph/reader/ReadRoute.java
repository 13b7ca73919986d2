package io.github.careergraph.reader;

import io.vertx.core.Vertx;

/** Where the transactions of one request go. */
public final class ReadRoute {

    private static final String KEY = ReadRoute.class.getName();

    private volatile boolean toReplica;

    ReadRoute(boolean toReplica) {
        this.toReplica = toReplica;
    }

    /** Makes this the route of the request that the calling thread works for. */
    public void begin() {
        Vertx.currentContext().putLocal(KEY, this);
    }

    /** Whether what has no route, such as a change, a subscription or a job, or one to the primary asks. */
    static boolean leadsToReplica() {
        var context = Vertx.currentContext();
        ReadRoute route = context == null ? null : context.getLocal(KEY);
        return route != null && route.toReplica;
    }

    public boolean isToReplica() {
        return toReplica;
    }

    /** From now on to the primary. */
    void toPrimary() {
        toReplica = false;
    }
}
