package org.lotgraph.trace;

/** Where a trace begins: an item, a process or a piece of equipment; {@code knownFrom} is the batch that it became known in. */
record Origin(long id, byte type, String key, int knownFrom) {

    static final byte EQUIPMENT = 7;
}
