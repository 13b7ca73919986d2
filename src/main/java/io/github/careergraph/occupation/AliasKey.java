package io.github.careergraph.occupation;

/** Which aliases of an occupation are asked for. */
record AliasKey(long occupation, String language, int first) {}
