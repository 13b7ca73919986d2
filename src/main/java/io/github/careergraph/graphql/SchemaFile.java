package io.github.careergraph.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Keeps the library from giving out the schema as a file where introspection does not show it either. */
@ApplicationScoped
class SchemaFile {

    private static final String PATH = "/graphql/schema.graphql";

    private final GraphqlConfiguration limits;

    @Inject
    SchemaFile(GraphqlConfiguration limits) {
        this.limits = limits;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(EndpointRoute.ORDER).handler(this::show);
    }

    private void show(RoutingContext context) {
        if (limits.introspection()) {
            context.next();
        } else {
            new Answer(context, MediaType.JSON)
                    .refuse(CodedError.of(ErrorCode.NOT_FOUND, "The schema is not shown here."), 404);
        }
    }
}
