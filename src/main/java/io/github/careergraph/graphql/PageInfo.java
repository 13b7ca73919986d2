package io.github.careergraph.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

@Type("PageInfo")
@Description("Where a page lies in its list. Lists are read forwards.")
public record PageInfo(
        @Description("Whether there is more behind this page.")
        boolean hasNextPage,

        @Description("Whether there was something before this page: true when a cursor was given.")
        boolean hasPreviousPage,

        @Description("The cursor of the first edge; null when the page is empty.")
        String startCursor,

        @Description("The cursor of the last edge, for the next page's after; null when the page is empty.")
        String endCursor) {}
