package org.lotgraph.importers.epcis;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something stands in the file.
 *
 * @param path names of members and positions (from 0) in lists, from the document's root
 * @param line 1-based, as is the column
 */
record Place(List<Object> path, long line, int column) {

    Place {
        path = List.copyOf(path);
    }

    List<Object> below(List<Object> inner) {
        List<Object> whole = new ArrayList<>(path);
        whole.addAll(inner);
        return whole;
    }

    /** Whether the path begins with this one. */
    boolean leadsTo(List<Object> longer) {
        return path.size() <= longer.size() && path.equals(longer.subList(0, path.size()));
    }

    /** {@code epcisBody.eventList[3].action}. */
    static String text(List<Object> path) {
        StringBuilder out = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer index) {
                out.append('[').append(index).append(']');
            } else {
                out.append(out.isEmpty() ? "" : ".").append(step);
            }
        }
        return out.isEmpty() ? "$" : out.toString();
    }
}
