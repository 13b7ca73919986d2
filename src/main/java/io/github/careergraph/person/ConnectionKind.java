package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

@Description("What somebody is to the person whose connection it is.")
public enum ConnectionKind {
    /** Works with him or her. */
    COLLEAGUE,
    /** Guides him or her. */
    MENTOR,
    /** Is guided by him or her. */
    MENTEE,
    /** Leads him or her in the line. */
    MANAGER,
    /** Is led by him or her in the line. */
    REPORT,
    /** Knows him or her from a community. */
    COMMUNITY,
    /** Buys from him or her. */
    CLIENT,
    /** Sells to him or her. */
    SUPPLIER,
    /** Is a friend. */
    FRIEND;

    /** The same connection as seen from its other side. */
    ConnectionKind seenFromTheOtherSide() {
        return switch (this) {
            case MENTOR -> MENTEE;
            case MENTEE -> MENTOR;
            case MANAGER -> REPORT;
            case REPORT -> MANAGER;
            case CLIENT -> SUPPLIER;
            case SUPPLIER -> CLIENT;
            case COLLEAGUE, COMMUNITY, FRIEND -> this;
        };
    }
}
