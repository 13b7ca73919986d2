package io.github.careergraph.person;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.NodeSource;

@ApplicationScoped
class EducationNodes implements NodeSource {

    private final Educations educations;

    @Inject
    EducationNodes(Educations educations) {
        this.educations = educations;
    }

    @Override
    public String type() {
        return Education.TYPE;
    }

    @Override
    public Optional<Education> find(long key) {
        return educations.visible(key);
    }
}
