package io.github.careergraph.operations;

import java.util.concurrent.Callable;

/** A command that works on files alone: it is run before anything is started, and so without a database. */
public interface FileCommand extends Callable<Integer> {}
