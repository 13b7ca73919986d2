package io.github.careergraph.remote;

/** The text of a document, line by line as a reader sees it. */
public record DocumentAnswer(String text) {}
