package io.github.careergraph.profile;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.NodeSource;

@ApplicationScoped
class DraftNodes implements NodeSource {

    private final Drafts drafts;

    @Inject
    DraftNodes(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String type() {
        return ProfileDraft.TYPE;
    }

    @Override
    public Optional<ProfileDraft> find(long key) {
        return drafts.own(key);
    }
}
