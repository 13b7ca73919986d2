package io.github.careergraph.remote;

import java.util.List;

import io.github.careergraph.interest.ItemText;

/** Items to be placed among others. */
public record InterestsRequest(List<ItemText> items) {}
