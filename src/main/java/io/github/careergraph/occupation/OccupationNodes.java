package io.github.careergraph.occupation;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.NodeSource;

@ApplicationScoped
class OccupationNodes implements NodeSource {

    private final OccupationQueries occupations;

    @Inject
    OccupationNodes(OccupationQueries occupations) {
        this.occupations = occupations;
    }

    @Override
    public String type() {
        return Occupation.TYPE;
    }

    @Override
    public Optional<Occupation> find(long key) {
        return Optional.ofNullable(occupations.byKeys(List.of(key)).get(key));
    }
}
