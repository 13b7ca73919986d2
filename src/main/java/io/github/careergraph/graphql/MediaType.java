package io.github.careergraph.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;

/** The two media types that GraphQL over HTTP answers in. */
enum MediaType {
    JSON("application/json"),
    /** Lets the HTTP status tell that a request was not executed. */
    GRAPHQL("application/graphql-response+json");

    private static final Set<String> UTF_8 = Set.of("charset=utf-8", "charset=\"utf-8\"");

    private final String value;

    MediaType(String value) {
        this.value = value;
    }

    String withCharset() {
        return value + "; charset=utf-8";
    }

    /** The one that the caller likes best, JSON where that leaves a choice; null when neither will do. */
    static MediaType accepted(RoutingContext context) {
        List<MIMEHeader> wanted = context.parsedHeaders().accept();
        if (wanted.isEmpty()) {
            return JSON;
        }
        for (MIMEHeader range : wanted) {
            if (range.weight() > 0 && isUtf8(range.parameter("charset"))) {
                switch ((range.component() + "/" + range.subComponent()).toLowerCase(Locale.ROOT)) {
                    case "application/json", "application/*", "*/*" -> {
                        return JSON;
                    }
                    case "application/graphql-response+json" -> {
                        return GRAPHQL;
                    }
                    default -> {
                        // Perhaps one further down the list.
                    }
                }
            }
        }
        return null;
    }

    private static boolean isUtf8(String charset) {
        return charset == null || UTF_8.contains("charset=" + charset.toLowerCase(Locale.ROOT));
    }

    /** Whether the body is JSON in UTF-8, the only thing that is read. */
    static boolean isReadable(String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", 10);
        boolean utf8 = true;
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            utf8 &= !parameter.startsWith("charset=") || UTF_8.contains(parameter);
        }
        return parts[0].strip().equals(JSON.value) && utf8;
    }
}
