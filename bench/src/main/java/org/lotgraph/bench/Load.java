package org.lotgraph.bench;

/** How long somebody took to take the plant in, and what it needed for it. */
record Load(String contender, double seconds, Memory memory) {
}
