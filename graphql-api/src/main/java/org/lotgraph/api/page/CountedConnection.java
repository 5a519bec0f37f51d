package org.lotgraph.api.page;

import java.util.List;
import java.util.function.BiFunction;

/** A page of a list whose length is known without reading it, and which never changes at its position: its cursors count entries. */
public record CountedConnection<T>(List<Edge<T>> edges, PageInfo pageInfo, int totalCount) {

    /** {@code rows}: from offset and size to entries. */
    public static <T> CountedConnection<T> of(PageRequest page, long position, int count, BiFunction<Integer, Integer, List<T>> rows) {
        int offset = page.offset();
        List<T> found = rows.apply(offset, page.size());
        Connection<T> counted = Connection.of(found, offset + found.size() < count, page, position,
                (row, i) -> String.valueOf(offset + i + 1));
        return new CountedConnection<>(counted.edges(), counted.pageInfo(), count);
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }
}
