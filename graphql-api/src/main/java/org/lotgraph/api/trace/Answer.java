package org.lotgraph.api.trace;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

import org.lotgraph.trace.Total;
import org.lotgraph.trace.Trace;

/** A trace together with what was asked and the sums that were asked of it so far. Compared by identity. */
final class Answer {

    private final Asked asked;
    private final Trace trace;
    private final ConcurrentMap<String, List<Total>> sums = new ConcurrentHashMap<>();

    Answer(Asked asked, Trace trace) {
        this.asked = asked;
        this.trace = trace;
    }

    Asked asked() {
        return asked;
    }

    Trace trace() {
        return trace;
    }

    List<Total> sums(String name, Function<Trace, List<Total>> of) {
        List<Total> known = sums.get(name);
        if (known == null) {
            known = of.apply(trace);
            sums.put(name, known);
        }
        return known;
    }
}
