package org.lotgraph.api.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** One page of a longer list (Relay's cursor connections), with {@code nodes} for those who need no cursor an entry. */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

    /** {@code mark} says what the cursor after an entry, the i-th of the page from 0, has to remember. */
    public static <T> Connection<T> of(List<T> rows, boolean more, PageRequest page, long position, BiFunction<T, Integer, String> mark) {
        List<Edge<T>> edges = new ArrayList<>(rows.size());
        for (T row : rows) {
            edges.add(new Edge<>(row, page.list().cursor(position, mark.apply(row, edges.size()))));
        }
        String start = edges.isEmpty() ? null : edges.getFirst().cursor();
        String end = edges.isEmpty() ? null : edges.getLast().cursor();
        return new Connection<>(edges, new PageInfo(more, page.after() != null, start, end));
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }
}
