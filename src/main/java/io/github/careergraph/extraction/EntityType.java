package io.github.careergraph.extraction;

/** The kinds of mention that a text about work is read for. */
public enum EntityType {
    /** What someone can do, as a phrase: "negotiate contracts", "team leadership". */
    SKILL,
    /** A field or body of knowledge: "machine learning", "labour law". */
    KNOWLEDGE,
    /** Software, a library, a machine or a programming language: "Kubernetes", "Java". */
    TOOL,
    /** A human language: "Mandarin". */
    LANGUAGE,
    /** A job title. */
    OCCUPATION,
    /** An employer or another body that is no school. */
    ORGANISATION,
    SCHOOL,
    DEGREE,
    CERTIFICATE,
    LOCATION,
    PERSON,
    EMAIL,
    /** A period with two ends or one: "2019 – 2023", "since May 2020". */
    DATE_RANGE,
    /** A length of time at work: "five years of experience". */
    EXPERIENCE
}
