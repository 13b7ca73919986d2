package io.github.careergraph.taxonomy;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of imports of taxonomies.")
public final class TaxonomyImportConnection
        extends Connection<TaxonomyImport, TaxonomyImportConnection.TaxonomyImportEdge> {

    public TaxonomyImportConnection(Page<TaxonomyImport> page) {
        super(page, TaxonomyImportEdge::new);
    }

    @Description("An import of a taxonomy in a list.")
    public static final class TaxonomyImportEdge extends Edge<TaxonomyImport> {
        TaxonomyImportEdge(String cursor, TaxonomyImport node) {
            super(cursor, node);
        }
    }
}
