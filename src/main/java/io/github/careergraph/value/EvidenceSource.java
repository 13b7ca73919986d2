package io.github.careergraph.value;

/**
 * What a piece of evidence comes from.
 *
 * @param kind SKILL, an activity's kind, PROJECT_LEAD …: what sort of thing it is
 * @param id the key of the skill, activity or project; the kind itself for things that are counted together
 */
public record EvidenceSource(String kind, String id, String title) {}
