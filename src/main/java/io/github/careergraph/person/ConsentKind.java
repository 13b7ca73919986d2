package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

/** What the owner of the data decides about, each with the ground on which it is done until then. */
@Description("What a person consents to or objects to. All kinds are in force until they are withdrawn.")
public enum ConsentKind {
    /** Legitimate interest, article 6 (1) f of the GDPR, to which article 21 lets everybody object. */
    @Description("Being valued: market value, its history, gaps to occupations, recommendations, and being proposed for"
            + " teams. Done in the legitimate interest of the people and their organisation, so anybody may object; what"
            + " was kept of the value is deleted then.")
    PROFILING,
    /** Legitimate interest: without it what was dismissed would be recommended for ever. */
    @Description(
            "Noting what one views, clicks, dismisses or completes. Done so that the same is not recommended again;"
                    + " what was noted is deleted when it is withdrawn, and nothing more is.")
    BEHAVIOUR,
    /** A contract's performance, article 6 (1) b: whoever hands in a CV asks for it to be read. */
    @Description("Reading CVs. Done because whoever hands one in asks for it; when it is withdrawn, drafts are deleted"
            + " and no CV is read. What was accepted into the profile stays.")
    EXTRACTION
}
