package io.github.careergraph.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.Correlation;
import io.github.careergraph.graphql.ErrorCode;

/** Says in JSON and with a code why an inference pod does not answer, and when to come again if that can help. */
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final RemoteConfiguration.Server server;

    @Inject
    Refusals(RemoteConfiguration configuration) {
        this.server = configuration.server();
    }

    Response of(CareerGraphException refused) {
        return response(
                refused.code().status(), new Refusal(refused.code().name(), refused.field(), refused.getMessage()));
    }

    /** What the server found wrong with a request before it came to us. */
    Response of(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        return status >= 500 ? internal(refused) : malformed(status);
    }

    Response malformed() {
        return malformed(ErrorCode.BAD_REQUEST.status());
    }

    private Response malformed(int status) {
        return response(status, new Refusal(ErrorCode.BAD_REQUEST.name(), null, "This is no request for this path."));
    }

    Response internal(RuntimeException defect) {
        String id = Correlation.id();
        LOG.errorf(defect, "A request to the model failed [%s]", id);
        return response(
                ErrorCode.INTERNAL.status(),
                new Refusal(ErrorCode.INTERNAL.name(), null, "Something went wrong here: " + id));
    }

    private Response response(int status, Refusal refusal) {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON).entity(refusal);
        if (status == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header(HttpHeaders.RETRY_AFTER, server.retryAfter().toSeconds());
        }
        return response.build();
    }
}
