package io.github.careergraph.taxonomy;

import org.eclipse.microprofile.graphql.Description;

@Description("A taxonomy of skills and occupations that is published by somebody.")
public enum TaxonomyScheme {
    @Description("The taxonomy that ships with the service.")
    STARTER,
    @Description("European Skills, Competences, Qualifications and Occupations, as CSV.")
    ESCO,
    @Description("The Occupational Information Network, as tab-separated text.")
    ONET
}
