package org.lotgraph.api.trace;

import org.lotgraph.trace.Excluded;

/** An entry of a trace's excluded items. */
record RuledOut(Answer answer, Excluded excluded) {
}
