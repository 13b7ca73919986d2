package io.github.careergraph.occupation;

/** An occupation and the language its title is wanted in. */
record TitleKey(long occupation, String language) {}
