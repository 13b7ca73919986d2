package io.github.careergraph.graphql;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a list, after the Relay connection specification. Each list has a subclass that names its type. */
@RegisterForReflection
public abstract class Connection<N, E extends Edge<N>> {

    private final List<E> edges;
    private final PageInfo pageInfo;
    private final Integer totalCount;

    protected Connection(Page<N> page, java.util.function.BiFunction<String, N, E> edge) {
        this.edges = page.rows().stream()
                .map(row -> edge.apply(row.cursor(), row.node()))
                .toList();
        this.pageInfo = page.info();
        this.totalCount = page.totalCount() == null ? null : Math.toIntExact(page.totalCount());
    }

    @NonNull
    @Description("The nodes of this page, each with its cursor.")
    public List<@NonNull E> getEdges() {
        return edges;
    }

    @NonNull
    @Description("The nodes of this page.")
    public List<@NonNull N> getNodes() {
        return edges.stream().map(Edge::getNode).toList();
    }

    @NonNull
    @Description("Where this page lies in the list.")
    public PageInfo getPageInfo() {
        return pageInfo;
    }

    @Description("How many there are in the whole list. Counted only when it is asked for.")
    public Integer getTotalCount() {
        return totalCount;
    }
}
