package io.github.careergraph.learning;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.NodeSource;

@ApplicationScoped
class LearningResourceNodes implements NodeSource {

    private final LearningResources resources;

    @Inject
    LearningResourceNodes(LearningResources resources) {
        this.resources = resources;
    }

    @Override
    public String type() {
        return LearningResource.TYPE;
    }

    @Override
    public Optional<LearningResource> find(long key) {
        return Optional.ofNullable(resources.byKeys(List.of(key)).get(key));
    }
}
