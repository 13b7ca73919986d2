package io.github.careergraph.value;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Subscription;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.person.Person;
import io.github.careergraph.person.PersonQueries;
import io.github.careergraph.subscription.Topic;
import io.github.careergraph.subscription.Watches;

/** Tells people when their value has changed. */
@GraphQLApi
@RunOnVirtualThread
public class ValueSubscription {

    /** As migration V11 calls it; its key is a person's. */
    private static final String VALUE = "value";

    private final Watches watches;
    private final PersonQueries people;
    private final MarketValues values;

    @Inject
    ValueSubscription(Watches watches, PersonQueries people, MarketValues values) {
        this.watches = watches;
        this.people = people;
        this.values = values;
    }

    @Subscription
    @NonNull
    @Description(
            "The caller's value by the balanced model: at once as it is, then whenever it has changed, once a second at most.")
    public MarketValue valueChanged() {
        Person me = people.me();
        return watches.nowIfChanged(new Topic(VALUE, me.key), () -> values.of(me), MarketValue::timeless);
    }
}
