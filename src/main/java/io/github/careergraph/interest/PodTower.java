package io.github.careergraph.interest;

/** The model of an inference pod, where one is configured. It bounds the time that it takes. */
public record PodTower(ItemTower tower) {}
