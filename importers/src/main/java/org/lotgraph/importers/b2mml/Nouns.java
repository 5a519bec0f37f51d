package org.lotgraph.importers.b2mml;

/** What one pass over a message does with what it is about. The walk stands at a start tag, and goes on from its end tag. */
interface Nouns {

    /** Materials, or the performance of production. */
    void known(String name);

    /** Anything else: what is planned, people, equipment. */
    void other(String name);
}
