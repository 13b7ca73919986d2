package io.github.careergraph.audit;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.Correlation;
import io.github.careergraph.identity.Caller;
import io.github.careergraph.identity.Role;
import io.github.careergraph.identity.Viewer;

/**
 * Tells the database who acts in the present transaction, and by which field: what its triggers write into the audit
 * trail beside each change (migration V13). The settings end with the transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Actor {

    /** What our own ids look like, and traces' ids; any other could hold something that is nobody's business. */
    private static final Pattern RANDOM = Pattern.compile("\\p{XDigit}{8}(-?\\p{XDigit}{4}){3}-?\\p{XDigit}{12}");

    private final Session session;
    private final Caller caller;

    @Inject
    Actor(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    void announce(String action) {
        Viewer viewer = caller.viewer();
        String correlation = Correlation.id();
        session.createNativeQuery("""
                        select set_config('career_graph.audit_issuer', :issuer, true),
                               set_config('career_graph.audit_account', :account, true),
                               set_config('career_graph.audit_organisation', :organisation, true),
                               set_config('career_graph.audit_roles', :roles, true),
                               set_config('career_graph.audit_action', :action, true),
                               set_config('career_graph.audit_correlation', :correlation, true)
                        """, Object[].class)
                .setParameter("issuer", viewer.issuer())
                .setParameter("account", viewer.subject())
                .setParameter("organisation", viewer.organisation())
                .setParameter(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(caller::has)
                                .map(Role::claim)
                                .collect(Collectors.joining(",")))
                .setParameter("action", action)
                .setParameter("correlation", RANDOM.matcher(correlation).matches() ? correlation : "")
                .getSingleResult();
    }
}
