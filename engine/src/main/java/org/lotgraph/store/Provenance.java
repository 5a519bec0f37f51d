package org.lotgraph.store;

/** Where a batch came from: who told it, and the file as the user named it. */
public record Provenance(String source, String file) {
}
