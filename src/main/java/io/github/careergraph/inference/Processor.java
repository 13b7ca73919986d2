package io.github.careergraph.inference;

/** What a model is to be run on. */
public enum Processor {
    /** CUDA's first device where there is one, otherwise the CPU. */
    AUTO,
    /** The CPU, whatever else there is. */
    CPU,
    /** CUDA's first device, or not at all. */
    CUDA
}
