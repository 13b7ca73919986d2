package io.github.careergraph.graphql;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Finds any node by its id. */
@GraphQLApi
@RunOnVirtualThread
public class NodeApi {

    private final Map<String, NodeSource> sources;

    @Inject
    NodeApi(@Any Instance<NodeSource> sources) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(NodeSource::type, Function.identity()));
    }

    @Query
    @Description("Any node by its id; null when there is none, or none that the caller may see.")
    public Node node(@Name("id") @Id @NonNull @Description("The id of any node.") String id) {
        GlobalId globalId = GlobalId.parse("id", id);
        NodeSource source = sources.get(globalId.type());
        return source == null ? null : source.find(globalId.key()).orElse(null);
    }
}
