package io.github.careergraph.activity;

import org.eclipse.microprofile.graphql.Description;

@Description("What kind of evidence an activity is.")
public enum ActivityKind {
    @Description("A text published on a blog, a network or in a magazine.")
    POST,
    @Description("A talk given to an audience.")
    TALK,
    @Description("A reviewed paper.")
    PAPER,
    @Description("Code, documentation or review given to an open-source project.")
    OPEN_SOURCE_CONTRIBUTION,
    @Description("A workshop or training given to others.")
    WORKSHOP,
    @Description("Somebody mentored.")
    MENTORING,
    @Description("A certificate earned by an examination.")
    CERTIFICATE,
    @Description("A course attended to its end.")
    COURSE,
    @Description("An award received.")
    AWARD,
    @Description("A video published.")
    VIDEO,
    @Description("An episode of a podcast, as host or guest.")
    PODCAST,
    @Description("A book or a chapter of one.")
    BOOK,
    @Description("A patent filed or granted.")
    PATENT,
    @Description("A conference, meetup or other event organised.")
    ORGANISED_EVENT
}
