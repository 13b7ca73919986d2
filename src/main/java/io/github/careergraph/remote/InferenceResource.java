package io.github.careergraph.remote;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.github.careergraph.extraction.DocumentFormat;
import io.github.careergraph.extraction.Documents;
import io.github.careergraph.extraction.Passage;
import io.github.careergraph.extraction.ReadDocument;
import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.interest.ItemText;

/** What an inference pod serves to the pods of the api. The HTTP permission "inference" says who may call it. */
@Path("/inference/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@EndpointDisabled(name = "career-graph.inference.server.enabled", stringValue = "false", disableIfMissing = true)
public class InferenceResource {

    private final TextQueue queue;
    private final PodModel model;
    private final Documents documents;
    private final InferenceMetrics metrics;
    private final Refusals refusals;
    private final RemoteConfiguration.Server limits;

    @Inject
    InferenceResource(
            TextQueue queue,
            PodModel model,
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
    public EntitiesAnswer entities(EntitiesRequest request, @Context RoutingContext http) {
        return metrics.measure("entities", () -> {
            check(request == null ? null : request.texts());
            List<Passage> passages = request.texts().stream()
                    .map(text -> new Passage(text, request.language()))
                    .toList();
            return EntitiesAnswer.of(queue.read(model.entities(), passages, whenGone(http)));
        });
    }

    /** Where each of some texts lies among others. */
    @POST
    @Path("/embeddings")
    @Consumes(MediaType.APPLICATION_JSON)
    public EmbeddingsAnswer embeddings(EmbeddingsRequest request, @Context RoutingContext http) {
        return metrics.measure("embeddings", () -> {
            check(request == null ? null : request.texts());
            return EmbeddingsAnswer.of(queue.read(model.embeddings(), request.texts(), whenGone(http)));
        });
    }

    /** Where each of some items lies for the interest model. What people did with them stays with the pods of the api. */
    @POST
    @Path("/interests")
    @Consumes(MediaType.APPLICATION_JSON)
    public InterestsAnswer interests(InterestsRequest request, @Context RoutingContext http) {
        return metrics.measure("interests", () -> {
            checkItems(request == null ? null : request.items());
            return InterestsAnswer.of(queue.read(model.interests(), request.items(), whenGone(http)));
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

    /** A connection that is closed ends what it asked for; after an answer there is nothing to end. */
    private static Consumer<Runnable> whenGone(RoutingContext http) {
        return giveUp -> http.addEndHandler(ended -> giveUp.run());
    }

    private void check(List<String> texts) {
        if (texts == null || texts.isEmpty() || texts.stream().anyMatch(Objects::isNull)) {
            throw CareerGraphException.invalidInput("texts", "Send at least one text, and no null.");
        }
        if (texts.size() > limits.texts()) {
            throw CareerGraphException.limitExceeded("texts", "A request has at most " + limits.texts() + " texts.");
        }
        if (texts.stream().anyMatch(text -> text.length() > ReadDocument.LONGEST_TEXT)) {
            throw CareerGraphException.limitExceeded(
                    "texts", "A text has at most " + ReadDocument.LONGEST_TEXT + " characters.");
        }
        if (texts.stream().mapToLong(String::length).sum() > limits.characters()) {
            throw CareerGraphException.limitExceeded(
                    "texts", "The texts of a request have at most " + limits.characters() + " characters.");
        }
    }

    private void checkItems(List<ItemText> items) {
        if (items == null
                || items.isEmpty()
                || items.stream().anyMatch(item -> item == null || item.id() == null || item.text() == null)) {
            throw CareerGraphException.invalidInput("items", "Send at least one item, each with id and text.");
        }
        if (items.size() > limits.items()) {
            throw CareerGraphException.limitExceeded("items", "A request has at most " + limits.items() + " items.");
        }
        if (items.stream()
                .anyMatch(item ->
                        item.id().length() > ItemText.LONGEST_ID || item.text().length() > ItemText.LONGEST_TEXT)) {
            throw CareerGraphException.limitExceeded(
                    "items", "An item's text has at most " + ItemText.LONGEST_TEXT + " characters.");
        }
        if (items.stream().mapToLong(item -> item.text().length()).sum() > limits.characters()) {
            throw CareerGraphException.limitExceeded(
                    "items", "The texts of a request have at most " + limits.characters() + " characters.");
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
