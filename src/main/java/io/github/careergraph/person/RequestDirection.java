package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

@Description("Which requests: those to the caller or those by the caller.")
public enum RequestDirection {
    @Description("Others ask the caller.")
    RECEIVED,
    @Description("The caller asks others.")
    SENT;

    /** A client may give null for an argument that has a default. */
    static RequestDirection orReceived(RequestDirection given) {
        return given == null ? RECEIVED : given;
    }
}
