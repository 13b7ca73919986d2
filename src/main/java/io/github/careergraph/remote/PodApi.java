package io.github.careergraph.remote;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** An inference pod as its callers see it: {@link InferenceResource} from the other side. */
@Path("/inference/v1")
@Produces(MediaType.APPLICATION_JSON)
public interface PodApi {

    @POST
    @Path("/entities")
    @Consumes(MediaType.APPLICATION_JSON)
    EntitiesAnswer entities(EntitiesRequest request);

    @POST
    @Path("/interests")
    @Consumes(MediaType.APPLICATION_JSON)
    InterestsAnswer interests(InterestsRequest request);

    @POST
    @Path("/documents")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    DocumentAnswer document(@QueryParam("format") String format, byte[] content);
}
