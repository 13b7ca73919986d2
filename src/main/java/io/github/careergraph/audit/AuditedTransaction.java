package io.github.careergraph.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;

import io.github.careergraph.identity.Caller;

/**
 * Begins each transaction of a mutation with saying who acts, before anything is changed in it. A transaction in which
 * nobody has said so is audited all the same, as what the service did.
 */
@Interceptor
@Transactional(Transactional.TxType.REQUIRED)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
class AuditedTransaction {

    private static final Object ANNOUNCED = AuditedTransaction.class;

    private final TransactionSynchronizationRegistry registry;
    private final Actor actor;
    private final Caller caller;

    @Inject
    AuditedTransaction(TransactionSynchronizationRegistry registry, Actor actor, Caller caller) {
        this.registry = registry;
        this.actor = actor;
        this.caller = caller;
    }

    /** Just behind the library's own interceptor, which has begun the transaction. */
    @AroundInvoke
    Object announced(InvocationContext invocation) throws Exception {
        if (registry.getTransactionKey() != null && registry.getResource(ANNOUNCED) == null) {
            String mutation = mutation();
            if (mutation != null) {
                registry.putResource(ANNOUNCED, true);
                actor.announce(mutation);
            }
        }
        return invocation.proceed();
    }

    /** The mutation that the present thread resolves; null while it resolves anything else. */
    private String mutation() {
        SmallRyeContext graphql = SmallRyeContextManager.getCurrentSmallRyeContext();
        DataFetchingEnvironment environment = graphql == null ? null : graphql.unwrap(DataFetchingEnvironment.class);
        boolean root = environment != null
                && environment.getParentType() == environment.getGraphQLSchema().getMutationType();
        // Threads inherit the library's context from those that started them; only a request has a caller.
        return root && Arc.container().requestContext().isActive() && caller.isKnown()
                ? environment.getFieldDefinition().getName()
                : null;
    }
}
