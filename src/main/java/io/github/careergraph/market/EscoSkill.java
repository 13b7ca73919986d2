package io.github.careergraph.market;

/** A skill of ESCO as its table has it. */
record EscoSkill(String uri, String label, String otherLabels, String description) {}
