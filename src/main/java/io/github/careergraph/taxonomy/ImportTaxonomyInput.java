package io.github.careergraph.taxonomy;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ImportTaxonomyInput")
@Description("Which files to import, as which taxonomy.")
public class ImportTaxonomyInput {

    @NonNull
    @Description("ESCO or ONET.")
    public TaxonomyScheme scheme;

    @NonNull
    @Description("Zips, folders or files in the import folder of the service, 1 to 50.")
    public List<@NonNull String> files;
}
