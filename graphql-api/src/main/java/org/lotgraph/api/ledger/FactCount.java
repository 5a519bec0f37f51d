package org.lotgraph.api.ledger;

/** How many facts of a kind the ledger holds. */
public record FactCount(String kind, long count) {
}
