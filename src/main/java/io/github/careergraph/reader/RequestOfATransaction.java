package io.github.careergraph.reader;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;

/**
 * Hibernate asks {@link RoutedConnections} only within a request, and otherwise refuses to open a session. What runs by
 * itself, such as a job, is given a request of nobody for its transaction.
 */
@Interceptor
@Transactional(Transactional.TxType.REQUIRED)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 10)
class RequestOfATransaction {

    @AroundInvoke
    Object within(InvocationContext invocation) throws Exception {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            return invocation.proceed();
        }
        request.activate();
        try {
            return invocation.proceed();
        } finally {
            request.terminate();
        }
    }
}
