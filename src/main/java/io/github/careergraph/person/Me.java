package io.github.careergraph.person;

import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import io.github.careergraph.identity.Caller;
import io.github.careergraph.subscription.Watches;

/** The person who makes the present request: found once in a request, and entered at first sight. */
@RequestScoped
public class Me {

    private final Caller caller;
    private final Accounts accounts;
    private volatile Long key;

    @Inject
    Me(Caller caller, Accounts accounts) {
        this.caller = caller;
        this.accounts = accounts;
    }

    /** The key of the caller's person; fields of one query are resolved in parallel, and one of them asks. */
    public synchronized long key() {
        if (key == null) {
            // Who was erased is not entered again by what nobody asks for any more.
            key = Watches.isRepeating()
                    ? accounts.presentPersonOf(caller.viewer())
                    : accounts.personOf(caller.viewer());
        }
        return key;
    }

    /** What the conditions of {@link PersonQueries#maySee} and of the caller's organisation read. */
    public Map<String, Object> parameters() {
        return Map.of("me", key(), "organisation", organisation());
    }

    /** Everything the caller can see belongs to this organisation. */
    public String organisation() {
        return caller.viewer().organisation();
    }
}
