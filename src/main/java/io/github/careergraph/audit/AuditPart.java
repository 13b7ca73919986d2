package io.github.careergraph.audit;

import org.eclipse.microprofile.graphql.Description;

/** What data a record of the trail is about. */
@Description("What data a record of the trail is about.")
public enum AuditPart {
    @Description("Name, headline, about, contact, goals and interests, and that the person was entered.")
    PROFILE,
    @Description("Who may see which part of the profile.")
    AUDIENCE,
    @Description("Skills with their provenance, and skills that were objected to.")
    SKILLS,
    @Description("Endorsements, of and by the person.")
    ENDORSEMENTS,
    @Description("Connections, asked for and accepted.")
    CONNECTIONS,
    @Description("Offers to guide others, and requests for that.")
    MENTORING,
    @Description("Education.")
    EDUCATION,
    @Description("Jobs.")
    JOBS,
    @Description("Where in documents something of the profile was read.")
    SOURCES,
    @Description("Activities.")
    ACTIVITIES,
    @Description("Memberships of projects.")
    MEMBERSHIPS,
    @Description("Learning plans, of and followed by the person.")
    LEARNING_PLANS,
    @Description("Drafts of what was understood of CVs.")
    DRAFTS,
    @Description("What the person did with what was shown.")
    BEHAVIOUR,
    @Description("Decisions on consents.")
    CONSENTS,
    @Description("Everything, taken out with exportMyData.")
    EXPORT,
    @Description("Everything: the person was erased.")
    ERASURE,
    @Description("The trail itself, read by an administrator.")
    TRAIL,
    @Description("A project, named by the record's node.")
    PROJECTS,
    @Description("A skill, occupation, learning resource or import of such, named by the record's node.")
    TAXONOMY
}
