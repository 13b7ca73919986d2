package io.github.careergraph.taxonomy;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;

/** Reads imports. */
@ApplicationScoped
@Transactional
class TaxonomyImportQueries {

    private static final String NEWEST = "taxonomyImports:NEWEST";

    Optional<TaxonomyImport> byKey(long key) {
        return TaxonomyImport.findByIdOptional(key);
    }

    Page<TaxonomyImport> page(PageRequest request, boolean count) {
        Cursor after = request.cursor(NEWEST, 1);
        List<TaxonomyImport> fetched = TaxonomyImport.<TaxonomyImport>find(
                        "key < ?1 order by key desc", after == null ? Long.MAX_VALUE : after.longKey(0))
                .range(0, request.first())
                .list();
        return Page.of(request, fetched, one -> Cursor.at(NEWEST, one.key), count ? TaxonomyImport.count() : null);
    }
}
