package io.github.careergraph.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** Everything in the graph that has an id of its own. */
@Interface
@Description("Everything in the graph that has an id of its own.")
public interface Node {

    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    String getId();
}
