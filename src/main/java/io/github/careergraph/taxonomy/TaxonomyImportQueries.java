package io.github.careergraph.taxonomy;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.ListOrder;
import io.github.careergraph.graphql.Listing;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;

/** Reads imports. */
@ApplicationScoped
@Transactional
class TaxonomyImportQueries {

    private static final ListOrder NEWEST_FIRST =
            ListOrder.descending("taxonomyImports:NEWEST", ListOrder.number("i.id"));

    private final Session session;

    @Inject
    TaxonomyImportQueries(Session session) {
        this.session = session;
    }

    Optional<TaxonomyImport> byKey(long key) {
        return TaxonomyImport.findByIdOptional(key);
    }

    Page<TaxonomyImport> page(PageRequest request) {
        return new Listing("taxonomy_import i", NEWEST_FIRST).read(session, request, "i", TaxonomyImport.class);
    }
}
