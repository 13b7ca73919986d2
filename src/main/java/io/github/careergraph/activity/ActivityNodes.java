package io.github.careergraph.activity;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.NodeSource;

@ApplicationScoped
class ActivityNodes implements NodeSource {

    private final ActivityQueries activities;

    @Inject
    ActivityNodes(ActivityQueries activities) {
        this.activities = activities;
    }

    @Override
    public String type() {
        return Activity.TYPE;
    }

    @Override
    public Optional<Activity> find(long key) {
        return activities.byKey(key);
    }
}
