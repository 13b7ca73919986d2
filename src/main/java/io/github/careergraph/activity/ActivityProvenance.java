package io.github.careergraph.activity;

import org.eclipse.microprofile.graphql.Description;

@Description("Where the knowledge of an activity comes from.")
public enum ActivityProvenance {
    @Description("The person says so.")
    SELF_DECLARED,
    @Description("It was found in a document of the person's, who accepted it.")
    EXTRACTED,
    @Description("Somebody else who is entitled to it has verified it.")
    VERIFIED
}
