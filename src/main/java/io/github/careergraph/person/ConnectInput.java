package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ConnectInput")
@Description("A connection that the caller wants.")
public class ConnectInput {

    @Id
    @NonNull
    @Description("With whom; somebody else than the caller.")
    public String person;

    @NonNull
    @Description("What that person is to the caller.")
    public ConnectionKind kind;
}
