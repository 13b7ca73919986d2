package io.github.careergraph.inference;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import io.github.careergraph.extraction.UnreadableDocumentException;

/** A CV read within this process, with the same reader and model as the service has: what a pod's process costs beside it. */
public final class InProcessReading implements AutoCloseable {

    private final PdfDocumentReader documents = new PdfDocumentReader();
    private final DjlEntityExtractor model = new DjlEntityExtractor(new Defaults(), Clock.systemUTC());

    private record Defaults() implements InferenceConfiguration {
        @Override
        public Optional<Path> modelDirectory() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> interestDirectory() {
            return Optional.empty();
        }

        @Override
        public int workers() {
            return 2;
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public int interopThreads() {
            return 1;
        }

        @Override
        public Processor device() {
            return Processor.AUTO;
        }

        @Override
        public Duration patience() {
            return Duration.ofMinutes(1);
        }

        @Override
        public double minimumConfidence() {
            return 0.5;
        }
    }

    public int entitiesOf(byte[] pdf) throws UnreadableDocumentException {
        return model.extract(documents.read(pdf), "en").entities().size();
    }

    @Override
    public void close() {
        model.close();
    }
}
