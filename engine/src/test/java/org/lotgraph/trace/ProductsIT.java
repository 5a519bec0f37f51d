package org.lotgraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.item.Item;
import org.lotgraph.item.ItemFilter;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Items;
import org.lotgraph.item.Timing;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;

/** A product that is corrected: totals, items and filters follow, and tell of earlier moments what was believed then. */
class ProductsIT {

    private final TraceFacts facts = new TraceFacts();
    private final Snapshots snapshots = new Snapshots(facts.graph, Long.MAX_VALUE, null);

    ProductsIT() {
        snapshots.load();
    }

    private TraceFacts lot(String lot, String product) {
        return facts.lot(lot, product, null, null, Timing.TIMELESS);
    }

    private Moment plant() {
        lot("L1", "milk").consumed("R1", "P1", 1).produced("P1", "L1", 2).yielded("L1", "U1").yielded("L1", "U2");
        return facts.append();
    }

    /** Over the graph and over arrays alike, of all that R1 became: products with their items. */
    private List<String> products(Moment moment) {
        Moments moments = new Moments(facts.graph);
        List<String> graph = products(new Tracer(facts.graph, moments), moment);
        assertThat(products(new Tracer(facts.graph, moments, snapshots::at), moment)).isEqualTo(graph);
        return graph;
    }

    private static List<String> products(Tracer tracer, Moment moment) {
        return tracer.trace(Direction.FORWARD, List.of(TraceFacts.key("R1")), TraceOptions.DEFAULT, moment).byProduct().stream()
                .map(total -> total.key().substring(TraceFacts.key("").length()) + ' ' + total.items()).toList();
    }

    private String productOf(String item, Moment moment) {
        Item found = Objects.requireNonNull(new Items(facts.graph).named(TraceFacts.key(item), moment));
        assertThat(Objects.requireNonNull(new Items(facts.graph).byId(List.of(found.id()), moment).get(found.id())).productKey()).isEqualTo(found.productKey());
        return found.productKey() == null ? "none" : found.productKey().substring(TraceFacts.key("").length());
    }

    private List<String> unitsOf(String product, Moment moment) {
        return new Items(facts.graph).find(new ItemFilter(null, ItemKind.UNIT, TraceFacts.key(product), null, null, null, null, null), "", 10, moment).rows()
                .stream().map(item -> item.key().substring(TraceFacts.key("").length())).toList();
    }

    @Test
    void ofALotIsThatOfItsUnits() {
        Moment before = plant();
        lot("L1", "cream");
        Moment after = facts.append();
        assertThat(products(after)).containsExactly("cream 3");
        assertThat(productOf("U1", after)).isEqualTo("cream");
        assertThat(unitsOf("cream", after)).containsExactly("U1", "U2");
        assertThat(unitsOf("milk", after)).isEmpty();
        assertThat(products(before)).as("as it was known").containsExactly("milk 3");
        assertThat(productOf("U1", before)).isEqualTo("milk");
        assertThat(unitsOf("milk", before)).containsExactly("U1", "U2");
        assertThat(unitsOf("cream", before)).isEmpty();
    }

    @Test
    void ofAUnitIsThatOfTheLotWhichItIsSaidToBeOfLast() {
        Moment before = plant();
        lot("L2", "cream").yielded("L2", "U1");
        Moment after = facts.append();
        assertThat(products(after)).containsExactly("milk 2");
        assertThat(productOf("U1", after)).isEqualTo("cream");
        assertThat(unitsOf("milk", after)).containsExactly("U2");
        assertThat(productOf("U1", before)).as("as it was known").isEqualTo("milk");
        assertThat(unitsOf("milk", before)).containsExactly("U1", "U2");
    }

    @Test
    void isUnknownBeforeItIsFirstDeclared() {
        facts.consumed("R1", "P1", 1).produced("P1", "L1", 2).yielded("L1", "U1");
        Moment before = facts.append();
        lot("L1", "milk");
        Moment after = facts.append();
        assertThat(products(after)).containsExactly("milk 2");
        assertThat(products(before)).isEmpty();
        assertThat(productOf("L1", before)).isEqualTo("none");
        assertThat(productOf("U1", before)).isEqualTo("none");
        assertThat(unitsOf("milk", before)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isTheSameWhicheverRowComesFirst(boolean unitFirst) {
        facts.consumed("R1", "P1", 1).produced("P1", "L1", 2);
        if (unitFirst) {
            facts.yielded("L1", "U1");
            lot("L1", "milk");
        } else {
            lot("L1", "milk").yielded("L1", "U1");
        }
        assertThat(products(facts.append())).containsExactly("milk 2");
    }
}
