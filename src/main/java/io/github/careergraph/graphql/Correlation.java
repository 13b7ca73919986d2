package io.github.careergraph.graphql;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jboss.logging.MDC;

/** The id that ties an answer to the lines it left in the log. */
public final class Correlation {

    /** Its name in the log's context. */
    public static final String KEY = "correlationId";

    /** Letters that can neither forge a line of a log nor break out of a query on it. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,128}");

    private Correlation() {}

    /** Takes over what the caller calls the request when that is well-formed, else finds a new id. */
    public static String begin(String offered) {
        String id = offered != null && WELL_FORMED.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
        MDC.put(KEY, id);
        return id;
    }

    /** The id of the present request, or a new one outside of requests. */
    public static String id() {
        return MDC.get(KEY) instanceof String id ? id : UUID.randomUUID().toString();
    }
}
