package io.github.careergraph.extraction;

import org.eclipse.microprofile.graphql.Description;

@Description("What a mention in a text about work is of.")
public enum EntityType {
    @Description("What someone can do, as a phrase: \"negotiate contracts\", \"team leadership\".")
    SKILL,
    @Description("A field or body of knowledge: \"machine learning\", \"labour law\".")
    KNOWLEDGE,
    @Description("Software, a library, a machine or a programming language: \"Kubernetes\", \"Java\".")
    TOOL,
    @Description("A human language: \"Mandarin\".")
    LANGUAGE,
    @Description("A job title.")
    OCCUPATION,
    @Description("An employer or another body that is no school.")
    ORGANISATION,
    @Description("A school, university or another body that educates.")
    SCHOOL,
    @Description("A degree or another formal qualification.")
    DEGREE,
    @Description("A certificate or licence.")
    CERTIFICATE,
    @Description("A town, region or country.")
    LOCATION,
    @Description("A person's name.")
    PERSON,
    @Description("An e-mail address.")
    EMAIL,
    @Description("A period with two ends or one: \"2019 – 2023\", \"since May 2020\".")
    DATE_RANGE,
    @Description("A length of time at work: \"five years of experience\".")
    EXPERIENCE
}
