package io.github.careergraph.recommendation;

import java.time.Instant;

/**
 * What a person once did with something that was shown.
 *
 * @param target what it is called among recommendations, or the id of a node
 */
record Deed(String target, InteractionKind kind, Instant at) {

    /**
     * The skill or resource that it was done with, as the interest model calls it; null for anything else. What is done with
     * an action is done with its skill; of people and projects the model knows nothing, since what it reads may be named.
     */
    String item() {
        if (target.startsWith("skill:") || target.startsWith("resource:")) {
            return target;
        }
        String[] parts = target.split(":", 3);
        return parts[0].equals("action") && parts.length == 3 ? Candidate.learning(parts[2]) : null;
    }
}
