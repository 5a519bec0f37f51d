package org.lotgraph.store;

/** The ways past the driver to a Neo4j that runs in this process. */
public record Near(NearReads reads, NearWrites writes) {
}
