package org.lotgraph.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lotgraph.TestGraph;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;

class ItemsIT {

    private final Graph graph = TestGraph.fresh();
    private final Items items = new Items(graph);
    private final Moment moment = new Moment(1, 1, Instant.now());

    @Test
    void anEmptyStoreHasNoItems() {
        assertThat(items.named("plant:LOT-7", moment)).isNull();
        assertThat(items.find(ItemFilter.ALL, "", 10, moment).rows()).isEmpty();
        assertThat(items.byId(List.of(1L), moment)).isEmpty();
        assertThat(items.contents(List.of(1L), new Items.Inside(0, false, ""), 10, moment).get(1L).rows()).isEmpty();
        assertThat(items.containers(List.of(1L), new Items.Inside(0, false, ""), 10, moment).get(1L).rows()).isEmpty();
        assertThat(new Histories(graph).of(List.of(1L), HistoryEntry.After.NOTHING, 10, moment).get(1L).rows()).isEmpty();
    }
}
