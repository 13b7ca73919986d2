package io.github.careergraph.extraction;

import java.util.IllformedLocaleException;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.CareerGraphException;

/** Reads texts that clients send. */
@ApplicationScoped
class TextReading {

    private final Extractors extractors;

    @Inject
    TextReading(Extractors extractors) {
        this.extractors = extractors;
    }

    LinkedExtraction read(String field, String text, String language) {
        if (text.length() > ReadDocument.LONGEST_TEXT) {
            throw CareerGraphException.limitExceeded(
                    field, "A text has at most " + ReadDocument.LONGEST_TEXT + " characters.");
        }
        return extractors.extract(text, tag(language) == null ? TextLanguage.of(text) : tag(language));
    }

    private static String tag(String language) {
        try {
            return language == null
                    ? null
                    : new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            throw CareerGraphException.invalidInput("language", "This is not a BCP 47 language tag.");
        }
    }
}
