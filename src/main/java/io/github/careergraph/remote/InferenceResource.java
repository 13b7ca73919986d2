package io.github.careergraph.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.github.careergraph.extraction.DocumentFormat;
import io.github.careergraph.extraction.Documents;
import io.github.careergraph.extraction.EntityExtractor;
import io.github.careergraph.extraction.Extraction;
import io.github.careergraph.extraction.ExtractionUnavailableException;
import io.github.careergraph.extraction.ReadDocument;
import io.github.careergraph.graphql.CareerGraphException;

/** What an inference pod serves to the pods of the api. The HTTP permission "inference" says who may call it. */
@Path("/inference/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@EndpointDisabled(name = "career-graph.inference.server.enabled", stringValue = "false", disableIfMissing = true)
public class InferenceResource {

    private final InferenceQueue queue;
    private final Instance<EntityExtractor> model;
    private final Documents documents;
    private final InferenceMetrics metrics;
    private final Refusals refusals;
    private final RemoteConfiguration.Server limits;

    @Inject
    InferenceResource(
            InferenceQueue queue,
            @Identifier("model") Instance<EntityExtractor> model,
            Documents documents,
            InferenceMetrics metrics,
            Refusals refusals,
            RemoteConfiguration configuration) {
        this.queue = queue;
        this.model = model;
        this.documents = documents;
        this.metrics = metrics;
        this.refusals = refusals;
        this.limits = configuration.server();
    }

    /** What the model finds in each of some texts. */
    @POST
    @Path("/entities")
    @Consumes(MediaType.APPLICATION_JSON)
    public EntitiesAnswer entities(EntitiesRequest request) {
        return metrics.measure("entities", () -> {
            check(request);
            return queue.await(() -> EntitiesAnswer.of(read(request)));
        });
    }

    /** The text of a PDF or a Word document. */
    @POST
    @Path("/documents")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public DocumentAnswer document(@QueryParam("format") String format, byte[] content) {
        return metrics.measure("documents", () -> {
            DocumentFormat known = format(format);
            return new DocumentAnswer(documents.read("content", known, content).text());
        });
    }

    @ServerExceptionMapper
    public Response refuse(CareerGraphException refused) {
        return refusals.of(refused);
    }

    @ServerExceptionMapper
    public Response refuse(WebApplicationException malformed) {
        return refusals.of(malformed);
    }

    @ServerExceptionMapper
    public Response refuse(JsonProcessingException malformed) {
        return refusals.malformed();
    }

    @ServerExceptionMapper
    public Response refuse(MismatchedInputException malformed) {
        return refusals.malformed();
    }

    @ServerExceptionMapper
    public Response fail(RuntimeException defect) {
        return refusals.internal(defect);
    }

    private List<Extraction> read(EntitiesRequest request) {
        if (!model.isResolvable()) {
            throw new ExtractionUnavailableException("There is no model in this process");
        }
        List<Extraction> read = new ArrayList<>();
        for (String text : request.texts()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ExtractionUnavailableException("Nobody waits for the answer any more");
            }
            read.add(model.get().extract(text, request.language()));
        }
        return read;
    }

    private void check(EntitiesRequest request) {
        if (request == null
                || request.texts() == null
                || request.texts().isEmpty()
                || request.texts().stream().anyMatch(Objects::isNull)) {
            throw CareerGraphException.invalidInput("texts", "Send at least one text, and no null.");
        }
        if (request.texts().size() > limits.texts()) {
            throw CareerGraphException.limitExceeded("texts", "A request has at most " + limits.texts() + " texts.");
        }
        if (request.texts().stream().anyMatch(text -> text.length() > ReadDocument.LONGEST_TEXT)) {
            throw CareerGraphException.limitExceeded(
                    "texts", "A text has at most " + ReadDocument.LONGEST_TEXT + " characters.");
        }
        if (request.texts().stream().mapToLong(String::length).sum() > limits.characters()) {
            throw CareerGraphException.limitExceeded(
                    "texts", "The texts of a request have at most " + limits.characters() + " characters.");
        }
    }

    private static DocumentFormat format(String name) {
        for (DocumentFormat format : List.of(DocumentFormat.PDF, DocumentFormat.DOCX)) {
            if (format.name().equals(name)) {
                return format;
            }
        }
        throw CareerGraphException.invalidInput("format", "Say PDF or DOCX.");
    }
}
