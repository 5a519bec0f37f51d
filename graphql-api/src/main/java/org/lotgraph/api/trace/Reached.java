package org.lotgraph.api.trace;

import org.lotgraph.item.ItemKind;
import org.lotgraph.trace.Certainty;
import org.lotgraph.trace.TracedItem;

/** An entry of a trace's items: what is known of it without asking, and the answer to ask further. */
record Reached(Answer answer, TracedItem traced) {

    public ItemKind kind() {
        return traced.kind();
    }

    public Certainty certainty() {
        return traced.certainty();
    }

    public int depth() {
        return traced.depth();
    }
}
