package io.github.careergraph.subscription;

import io.github.careergraph.graphql.SubscriptionEngine;

/** What all sockets share. */
record SubscriptionServices(
        SubscriptionConfiguration configuration,
        SubscriptionEngine engine,
        SocketCredentials credentials,
        Sockets sockets,
        Topics topics,
        Turns turns) {}
