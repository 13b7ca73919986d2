package io.github.careergraph.taxonomy;

import java.util.List;
import java.util.Map;

/**
 * One file of a published taxonomy and what is done with its rows.
 *
 * @param name what the report and the progress line call it
 * @param file the file's name in lower case, words joined by {@code _}, without suffix; other names it goes by follow
 * @param columns the columns that are read, by their name in the file, and their names in the scripts
 * @param scripts SQL in the resources, run over the rows one after the other
 */
record ImportStep(String name, List<String> file, Map<String, String> columns, List<String> scripts) {}
