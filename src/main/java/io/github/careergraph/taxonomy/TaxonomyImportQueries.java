package io.github.careergraph.taxonomy;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads imports. */
@ApplicationScoped
@Transactional
class TaxonomyImportQueries {

    Optional<TaxonomyImport> byKey(long key) {
        return TaxonomyImport.findByIdOptional(key);
    }
}
