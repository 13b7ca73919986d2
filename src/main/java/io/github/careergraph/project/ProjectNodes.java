package io.github.careergraph.project;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.NodeSource;

@ApplicationScoped
class ProjectNodes implements NodeSource {

    private final ProjectQueries projects;

    @Inject
    ProjectNodes(ProjectQueries projects) {
        this.projects = projects;
    }

    @Override
    public String type() {
        return Project.TYPE;
    }

    @Override
    public Optional<Project> find(long key) {
        return projects.byKey(key);
    }
}
