package io.github.careergraph.graphql;

/** Which operations are executed. */
public enum OperationPolicy {
    /** Whatever a client writes, within the limits. */
    ANY,
    /** Those of the manifest only, named by their ids or written out word by word. */
    PERSISTED_ONLY
}
