package io.github.careergraph.recommendation;

import org.eclipse.microprofile.graphql.Description;

@Description("What kind of thing is recommended.")
public enum RecommendationKind {
    @Description("To learn a skill, whichever way.")
    SKILL,
    @Description("To work through a learning resource.")
    RESOURCE,
    @Description("To do something that leaves evidence: to write, to speak, to mentor, to lead.")
    ACTION,
    @Description("To join a project of the organisation. Told to nobody but the person.")
    PROJECT,
    @Description("To ask somebody who offers it, and has time, to guide the learning of a skill. Told to nobody but the"
            + " person.")
    MENTOR,
    @Description("To get to know somebody. Told to nobody but the person.")
    PERSON
}
