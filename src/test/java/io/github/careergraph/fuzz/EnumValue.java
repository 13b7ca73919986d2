package io.github.careergraph.fuzz;

import com.fasterxml.jackson.annotation.JsonValue;

/** A value of an enum: a word in a query, a string in variables. */
record EnumValue(@JsonValue String name) {}
