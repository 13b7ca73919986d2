package io.github.careergraph.bench;

import java.util.OptionalLong;

/**
 * A row of the results.
 *
 * @param answerBytes of an answer on average; 0 where there is none
 * @param statements that the database executed for all requests
 * @param residentMebibytes of the service afterwards
 */
record Result(
        String name,
        Measurement measurement,
        double answerBytes,
        OptionalLong statements,
        OptionalLong residentMebibytes) {}
