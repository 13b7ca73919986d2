package io.github.careergraph.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.careergraph.extraction.ExtractionUnavailableException;
import io.github.careergraph.graphql.CareerGraphException;

/** Texts of several callers that are read together, of which none suffers from another's. */
final class TextBatch<T, A> {

    private record Place<T, A>(TextRequest<T, A> request, int index) {

        T text() {
            return request.text(index);
        }
    }

    private final Reading<T, A> reading;
    private final List<Place<T, A>> places = new ArrayList<>();
    private long size;

    TextBatch(Reading<T, A> reading) {
        this.reading = reading;
    }

    boolean isOf(Reading<?, ?> other) {
        return reading == other;
    }

    int texts() {
        return places.size();
    }

    /** One text always fits, however long it is. */
    boolean fits(int length, int mostTexts, int mostCharacters) {
        return places.isEmpty() || (places.size() < mostTexts && size + length <= mostCharacters);
    }

    /** Takes the next text of a request of the same reading. */
    void take(TextRequest<T, A> request) {
        int index = request.take();
        places.add(new Place<>(request, index));
        size += request.size(index);
    }

    void read(InferenceMetrics metrics) {
        long began = System.nanoTime();
        places.forEach(place -> metrics.waited(
                reading.kind(), Duration.ofNanos(began - place.request().since())));
        try {
            read(places);
        } finally {
            metrics.read(reading.kind(), places.size(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void read(List<Place<T, A>> together) {
        try {
            List<A> answers = reading.read(together.stream().map(Place::text).toList());
            for (int i = 0; i < answers.size(); i++) {
                together.get(i).request().answer(together.get(i).index(), answers.get(i));
            }
        } catch (RuntimeException failure) {
            if (together.size() == 1 || isOfTheModel(failure)) {
                together.forEach(place -> place.request().fail(failure));
            } else {
                // One of them is to blame; each alone shows which, and the others are answered.
                together.stream().filter(place -> place.request().isOpen()).forEach(place -> read(List.of(place)));
            }
        } catch (Error broken) {
            together.forEach(place -> place.request().fail(broken));
            throw broken;
        }
    }

    private static boolean isOfTheModel(RuntimeException failure) {
        return failure instanceof ExtractionUnavailableException || failure instanceof CareerGraphException;
    }
}
