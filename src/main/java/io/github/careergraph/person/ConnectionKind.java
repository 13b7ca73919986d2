package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

@Description("What somebody is to the person whose connection it is.")
public enum ConnectionKind {
    @Description("Works with him or her.")
    COLLEAGUE,
    @Description("Guides him or her.")
    MENTOR,
    @Description("Is guided by him or her.")
    MENTEE,
    @Description("Leads him or her in the line.")
    MANAGER,
    @Description("Is led by him or her in the line.")
    REPORT,
    @Description("Knows him or her from a community.")
    COMMUNITY,
    @Description("Buys from him or her.")
    CLIENT,
    @Description("Sells to him or her.")
    SUPPLIER,
    @Description("Is a friend.")
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
