package io.github.careergraph.extraction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.DiscreetFailure;
import io.github.careergraph.graphql.ErrorCode;

/** Reads documents: a few at a time, each for a bounded time, whatever is in them. */
@ApplicationScoped
public class Documents {

    /** The most bytes of a document. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(Documents.class);
    /** How many may wait for their turn. */
    private static final int QUEUE = 16;

    private final Map<DocumentFormat, DocumentReader> readers = new EnumMap<>(DocumentFormat.class);
    private final ExtractionConfiguration configuration;
    private final ExecutorService pool;

    @Inject
    Documents(
            @Any Instance<DocumentReader> readers, Optional<InferencePod> pod, ExtractionConfiguration configuration) {
        readers.forEach(reader -> this.readers.put(reader.format(), reader));
        pod.map(InferencePod::readers)
                .orElse(List.of())
                .forEach(reader -> this.readers.merge(reader.format(), reader, PodFirst::new));
        this.configuration = configuration;
        this.pool = new ThreadPoolExecutor(
                configuration.documentsInParallel(),
                configuration.documentsInParallel(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().daemon().name("document-", 0).factory());
    }

    @PreDestroy
    void close() {
        pool.shutdownNow();
    }

    /**
     * Reads a document; refusals name the argument {@code field}.
     *
     * @param format what its sender says it is; content of another known format is refused with the name of that
     */
    public ReadDocument read(String field, DocumentFormat format, byte[] content) {
        if (content.length == 0) {
            throw CareerGraphException.invalidInput(field, "The document is empty.");
        }
        if (content.length > LARGEST) {
            throw CareerGraphException.limitExceeded(field, "A document has at most 5 MB.");
        }
        DocumentFormat seen = FormatSniffer.formatOf(content);
        boolean text = format == DocumentFormat.TEXT || format == DocumentFormat.JSON_RESUME;
        if (seen == null ? !text : seen != format) {
            throw unreadable(
                    field,
                    "This is not " + FormatSniffer.nameOf(format)
                            + (seen == null ? "." : "; it looks like " + FormatSniffer.nameOf(seen) + "."));
        }
        DocumentReader reader = readers.get(text ? DocumentFormat.TEXT : format);
        if (reader == null) {
            throw unreadable(field, "This service reads no documents of this format.");
        }
        return of(field, inTime(field, () -> reader.read(content)), format);
    }

    /** Takes a text as it came, within the bounds that hold for all. */
    public ReadDocument of(String field, String text, DocumentFormat format) {
        String kept = Storable.text(text);
        if (kept.isBlank()) {
            throw unreadable(field, "There is no text in this document.");
        }
        if (kept.length() > ReadDocument.LONGEST_TEXT) {
            throw CareerGraphException.limitExceeded(
                    field, "The document has more than " + ReadDocument.LONGEST_TEXT + " characters of text.");
        }
        return ReadDocument.of(kept, format);
    }

    private interface Reading {
        String read() throws UnreadableDocumentException;
    }

    private String inTime(String field, Reading reading) {
        Future<String> running;
        try {
            running = pool.submit(reading::read);
        } catch (RejectedExecutionException full) {
            throw new CareerGraphException(
                    ErrorCode.EXTRACTION_UNAVAILABLE, field, "Too many documents are being read; try again soon.");
        }
        try {
            return running.get(configuration.documentTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            running.cancel(true);
            throw unreadable(field, "The document takes too long to read.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnreadableDocumentException known) {
                throw known.isTooLarge()
                        ? CareerGraphException.limitExceeded(field, known.getMessage())
                        : unreadable(field, known.getMessage());
            }
            if (failed.getCause() instanceof ExtractionUnavailableException) {
                throw new CareerGraphException(
                        ErrorCode.EXTRACTION_UNAVAILABLE,
                        field,
                        "Documents of this format cannot be read at present; try again soon, or send the text.");
            }
            // Parsers fail on damaged files in ways of their own; that is no defect of the service.
            LOG.info("A document could not be read", DiscreetFailure.of(failed.getCause()));
            throw unreadable(field, "The document is damaged.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unreadable(field, "The document was not read.");
        }
    }

    private static CareerGraphException unreadable(String field, String why) {
        return new CareerGraphException(ErrorCode.UNREADABLE_DOCUMENT, field, why);
    }
}
