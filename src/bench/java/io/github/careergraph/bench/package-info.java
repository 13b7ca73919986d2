/** Measures the packaged service on a generated graph; see src/bench/README.md. */
package io.github.careergraph.bench;
