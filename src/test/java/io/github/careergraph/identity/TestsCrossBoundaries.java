package io.github.careergraph.identity;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** The thread of a test enters and counts rows of all organisations; the service answers it on threads of its own. */
public final class TestsCrossBoundaries implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        BoundaryCrossing.begin();
    }

    @Override
    public void afterEach(QuarkusTestMethodContext test) {
        BoundaryCrossing.end();
    }

    /** Runs something as the service does for itself: with no caller, and across no boundary. */
    static void bound(Runnable something) {
        BoundaryCrossing.end();
        try {
            something.run();
        } finally {
            BoundaryCrossing.begin();
        }
    }
}
