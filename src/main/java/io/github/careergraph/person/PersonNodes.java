package io.github.careergraph.person;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.NodeSource;

@ApplicationScoped
class PersonNodes implements NodeSource {

    private final PersonQueries people;

    @Inject
    PersonNodes(PersonQueries people) {
        this.people = people;
    }

    @Override
    public String type() {
        return Person.TYPE;
    }

    @Override
    public Optional<Person> find(long key) {
        return people.byKey(key);
    }
}
