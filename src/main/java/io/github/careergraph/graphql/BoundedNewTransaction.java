package io.github.careergraph.graphql;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Holds a transaction back while its request has too many of them running. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class BoundedNewTransaction {

    private final TransactionSynchronizationRegistry registry;

    @Inject
    BoundedNewTransaction(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    @AroundInvoke
    Object bound(InvocationContext invocation) throws Exception {
        RequestBudget budget = RequestBudget.current();
        // One inside another counts once: waiting here for oneself would never end.
        return budget == null || registry.getTransactionKey() != null
                ? invocation.proceed()
                : budget.fetch(invocation::proceed);
    }
}
