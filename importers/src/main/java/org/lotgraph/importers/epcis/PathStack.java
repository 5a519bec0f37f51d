package org.lotgraph.importers.epcis;

import java.util.ArrayList;
import java.util.List;

/** Where a walk through a document stands. */
final class PathStack {

    private final List<Object> steps = new ArrayList<>();

    void push(Object step) {
        steps.add(step);
    }

    void pop() {
        steps.removeLast();
    }

    void cut(int length) {
        steps.subList(length, steps.size()).clear();
    }

    List<Object> copy() {
        return List.copyOf(steps);
    }
}
