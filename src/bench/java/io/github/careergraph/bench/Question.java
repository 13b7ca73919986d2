package io.github.careergraph.bench;

import java.util.List;

/**
 * What is measured: one query, asked by different people about different nodes.
 *
 * @param name in the table of results
 * @param asks in the order they are asked, over and over
 */
record Question(String name, List<Ask> asks) {}
