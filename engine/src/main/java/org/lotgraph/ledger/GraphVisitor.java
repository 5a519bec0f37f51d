package org.lotgraph.ledger;

import java.util.List;

/** Is shown a graph, one node or edge after the other: what it is, then its properties, then its end. */
public interface GraphVisitor {

    /** A node; all ids are used, from 0 on. */
    void node(long id, List<String> labels);

    /** An edge between two nodes by their ids. */
    void edge(long from, long to, String type);

    /** A property of the one under way: a text, a long, a boolean, or an array of longs or texts. */
    void property(String name, Object value);

    void end();
}
