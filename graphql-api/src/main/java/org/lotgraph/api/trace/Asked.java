package org.lotgraph.api.trace;

import java.util.List;

import org.lotgraph.api.page.ListId;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.TraceOptions;

/** What was traced, whatever the moment: cursors are good for the same question only. */
record Asked(Direction direction, List<String> from, TraceOptions options) {

    ListId list(String name, Object... arguments) {
        return ListId.of("trace." + name, direction.name(), from, options, List.of(arguments));
    }
}
