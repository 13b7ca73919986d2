package io.github.careergraph.operations;

/** What is done now and then for everybody rather than in a request: by the scheduler of a process, or by a command. */
public interface BatchJob {

    /** What it is about, such as {@code expired drafts}. */
    String name();

    /** Does what there is to do, in bounded transactions of its own; answers how many things that was. */
    long run();
}
