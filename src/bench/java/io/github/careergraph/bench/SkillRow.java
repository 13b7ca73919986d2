package io.github.careergraph.bench;

/** What a person who is listed with skills shows of one of them. */
record SkillRow(String person, int level, String slug, String label) {}
