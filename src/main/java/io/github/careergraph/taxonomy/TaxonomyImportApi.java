package io.github.careergraph.taxonomy;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.identity.Caller;
import io.github.careergraph.identity.Role;

/** Imports of published taxonomies, for curators. */
@GraphQLApi
@RunOnVirtualThread
public class TaxonomyImportApi {

    private final CuratorImports imports;
    private final TaxonomyImportQueries queries;
    private final Caller caller;
    private final Batches batches;

    @Inject
    TaxonomyImportApi(CuratorImports imports, TaxonomyImportQueries queries, Caller caller, Batches batches) {
        this.imports = imports;
        this.queries = queries;
        this.caller = caller;
        this.batches = batches;
    }

    @Mutation
    @NonNull
    @Description("Begins to import a published taxonomy and answers at once; ask taxonomyImport how far it has come."
            + " For curators. CONFLICT while another import is running.")
    public TaxonomyImport importTaxonomy(
            @Name("input") @NonNull @Description("Which files, as which taxonomy.") ImportTaxonomyInput input) {
        caller.require(Role.CURATOR);
        return queries.byKey(imports.begin(input)).orElseThrow();
    }

    @Query
    @Description("An import by id; null when there is none. For curators.")
    public TaxonomyImport taxonomyImport(@Name("id") @Id @NonNull @Description("The import.") String id) {
        caller.require(Role.CURATOR);
        return queries.byKey(GlobalId.keyOf(TaxonomyImport.TYPE, "id", id)).orElse(null);
    }

    @Query
    @NonNull
    @Description("The imports of taxonomies there were, the newest first. For curators.")
    public TaxonomyImportConnection taxonomyImports(
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        caller.require(Role.CURATOR);
        return new TaxonomyImportConnection(queries.page(batches.page(first, after)));
    }
}
