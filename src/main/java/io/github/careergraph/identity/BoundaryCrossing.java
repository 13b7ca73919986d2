package io.github.careergraph.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Lets the transactions of {@link AcrossOrganisations} begin unbound, on the calling thread and for that call. */
@Interceptor
@AcrossOrganisations
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class BoundaryCrossing {

    private static final ThreadLocal<Boolean> CROSSED = ThreadLocal.withInitial(() -> false);

    private final TransactionSynchronizationRegistry registry;

    @Inject
    BoundaryCrossing(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    static boolean isCrossed() {
        return CROSSED.get();
    }

    /** Stays until {@link #end}; for tests, which enter rows of all organisations. */
    static void begin() {
        CROSSED.set(true);
    }

    static void end() {
        CROSSED.remove();
    }

    @AroundInvoke
    Object cross(InvocationContext invocation) throws Exception {
        if (isCrossed()) {
            return invocation.proceed();
        }
        if (registry.getTransactionKey() != null) {
            throw new IllegalStateException("A transaction that has begun stays bound to its caller's organisation");
        }
        begin();
        try {
            return invocation.proceed();
        } finally {
            end();
        }
    }
}
