package io.github.careergraph.taxonomy;

import org.eclipse.microprofile.graphql.Description;

@Description("How far an import has come.")
public enum TaxonomyImportState {
    @Description("It is being entered, or was interrupted; the same files go on after its last step.")
    RUNNING,
    @Description("Everything is entered.")
    COMPLETED,
    @Description("The report says why; the same files go on after its last step.")
    FAILED
}
