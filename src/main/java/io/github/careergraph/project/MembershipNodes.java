package io.github.careergraph.project;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.NodeSource;

@ApplicationScoped
class MembershipNodes implements NodeSource {

    private final MembershipQueries memberships;

    @Inject
    MembershipNodes(MembershipQueries memberships) {
        this.memberships = memberships;
    }

    @Override
    public String type() {
        return ProjectMembership.TYPE;
    }

    @Override
    public Optional<ProjectMembership> find(long key) {
        return memberships.byKey(key);
    }
}
