package io.github.careergraph.taxonomy;

import org.eclipse.microprofile.graphql.Description;

@Description("A taxonomy of skills and occupations that is published by somebody.")
public enum TaxonomyScheme {
    /** The taxonomy that ships with the service. */
    STARTER,
    /** European Skills, Competences, Qualifications and Occupations, as CSV. */
    ESCO,
    /** The Occupational Information Network, as tab-separated text. */
    ONET
}
