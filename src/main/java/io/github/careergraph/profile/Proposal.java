package io.github.careergraph.profile;

/**
 * One thing that was understood of a document.
 *
 * @param label what it is, in a line
 * @param start offset of the first UTF-16 code unit of what it was understood from
 * @param end offset behind the last of them
 * @param confidence above 0 to 1: how likely the document says so, not how likely it is true
 */
record Proposal(ItemKind kind, String label, int start, int end, double confidence, ItemFields fields) {

    Proposal {
        if (label.isBlank() || start < 0 || end <= start || !(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException(kind + " '" + label + "' at " + start + "–" + end + ", " + confidence);
        }
    }
}
