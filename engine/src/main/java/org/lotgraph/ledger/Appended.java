package org.lotgraph.ledger;

/** What an append did: the position it ended at, and how many facts were new, already known, or took the place of a former one. */
public record Appended(long position, long appended, long repeated, long superseded) {
}
