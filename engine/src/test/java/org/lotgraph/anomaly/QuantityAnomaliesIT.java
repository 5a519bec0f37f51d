package org.lotgraph.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.anomaly.AnomalyKind.CONTENTS_EXCEED_PACKED;
import static org.lotgraph.anomaly.AnomalyKind.SHIPPED_AS_CARTON_AND_CONTENT;
import static org.lotgraph.anomaly.AnomalyKind.USED_BEYOND_MADE;
import static org.lotgraph.anomaly.Telling.key;
import static org.lotgraph.anomaly.Telling.kilos;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotgraph.item.Quantity;
import org.lotgraph.ledger.Fact;
import org.lotgraph.store.Moment;

class QuantityAnomaliesIT {

    private Telling t = new Telling();

    @BeforeEach
    void empty() {
        t = new Telling();
    }

    @Test
    void quantitiesAreAddedExactly() {
        t.tell(t.lot("lot-exact", null, "0.3", "01"), t.lot("lot-over", null, "0.3", "01"));
        t.tell(t.consumed("lot-exact", "a", "0.1", null), t.consumed("lot-exact", "b", "0.2", null),
                t.consumed("lot-over", "a", "0.1", null), t.consumed("lot-over", "b", "0.2000000000000000000001", null));
        assertThat(t.all(USED_BEYOND_MADE)).extracting(Anomaly::message).containsExactly("Of the lot urn:lotgraph:plant:lot-over, 0.3 KGM were made, "
                + "but at least 0.3000000000000000000001 KGM were used: 0.3000000000000000000001 KGM consumed, 0 KGM shipped.");
    }

    @Test
    void anUnknownMadeQuantityIsAGapAndOnlyEqualUnitsAreCompared() {
        t.tell(t.lot("lot-gap", null, null, "01"), t.lot("lot-unit", null, "1", "01"));
        t.tell(t.consumed("lot-gap", "a", "5", null), t.produced("p", "lot-partly", "1", null), t.produced("q", "lot-partly", null, null),
                t.consumed("lot-partly", "a", "5", null), new Fact.Consumed(1, null, Telling.item("lot-unit"), key("a"),
                        new Quantity(new BigDecimal("5"), "GRM"), null, null, java.util.Map.of()));
        assertThat(t.subjects(USED_BEYOND_MADE)).isEmpty();
    }

    @Test
    void severalProductionsAddUp() {
        t.tell(t.produced("p", "lot-a", "4", null), t.produced("q", "lot-a", "6", null), t.consumed("lot-a", "a", "10", null));
        assertThat(t.subjects(USED_BEYOND_MADE)).isEmpty();
        Moment before = t.now();
        t.tell(t.consumed("lot-a", "b", "1", null));
        assertThat(t.subjects(USED_BEYOND_MADE)).containsExactly(key("lot-a"));
        assertThat(t.subjects(USED_BEYOND_MADE, before)).isEmpty();
    }

    @Test
    void whatCustomersGetAddsToWhatIsConsumed() {
        t.tell(t.lot("lot-a", null, "100", "01"), t.trip("trip-1", "plant", "shop", "05", "06"));
        t.tell(t.shipped("lot-a", "trip-1", "60"), t.consumed("lot-a", "mix", "60", "07"));
        assertThat(t.all(USED_BEYOND_MADE)).extracting(Anomaly::message).containsExactly("Of the lot urn:lotgraph:plant:lot-a, 100 KGM were made, "
                + "but at least 120 KGM were used: 60 KGM consumed, 60 KGM shipped.");
    }

    @Test
    void whatIsShippedOnOrUsedWhereItArrivedCountsOnce() {
        t.tell(t.lot("lot-a", null, "100", "01"), t.trip("trip-1", "plant", "depot", "05", "06"), t.trip("trip-2", "depot", "shop", "07", "08"),
                t.lot("lot-b", "mill", "100", null), t.trip("trip-0", "mill", "plant", "01", "02"));
        t.tell(t.shipped("lot-a", "trip-1", "100"), t.shipped("lot-a", "trip-2", "60"), t.consumed("lot-a", "mix", "40", "07"),
                t.shipped("lot-b", "trip-0", "100"), t.consumed("lot-b", "mix", "100", "03"));
        assertThat(t.subjects(USED_BEYOND_MADE)).isEmpty();
        t.tell(t.consumed("lot-a", "early", "1", "04"));
        assertThat(t.subjects(USED_BEYOND_MADE)).containsExactly(key("lot-a"));
    }

    @Test
    void moreCannotBePackedAtOneTimeThanWasMade() {
        t.tell(t.lot("lot-once", null, "10", "01"), t.lot("lot-again", null, "10", "01"), t.lot("lot-unknown", null, "10", "01"));
        t.tell(t.packed("lot-once", "box-1", "02", null, kilos("6")), t.packed("lot-once", "box-2", "03", null, kilos("6")),
                t.packed("lot-again", "box-1", "02", "03", kilos("6")), t.packed("lot-again", "box-2", "04", null, kilos("6")),
                t.packed("lot-unknown", "box-1", "02", "?", kilos("6")), t.packed("lot-unknown", "box-2", "04", null, kilos("6")));
        assertThat(t.all(USED_BEYOND_MADE)).extracting(Anomaly::message).containsExactly(
                "Of the lot urn:lotgraph:plant:lot-once, 10 KGM were made, but 12 KGM were packed at one time.");
    }

    @Test
    void goodsThatTravelAsCartonAndAsContentAreFoundThroughNestedContainers() {
        t.tell(t.trip("trip-1", null, null, "05", "08"), t.trip("trip-2", null, null, "06", "09"), t.trip("trip-3", null, null, "20", "22"));
        t.tell(t.packed("unit-1", "box-1", "01", null), t.packed("box-1", "pallet-1", "02", null), t.shipped("pallet-1", "trip-1", null),
                t.shipped("unit-1", "trip-1", null));
        assertThat(t.all(SHIPPED_AS_CARTON_AND_CONTENT)).extracting(Anomaly::message).containsExactly("urn:lotgraph:plant:unit-1 travels in "
                + "urn:lotgraph:plant:trip-1 by itself, and at the same time inside urn:lotgraph:plant:box-1 in the same shipment.");
        t.tell(t.packed("unit-2", "box-1", "01", null), t.shipped("unit-2", "trip-2", null),
                t.packed("unit-3", "box-1", "01", null), t.shipped("unit-3", "trip-3", null),
                t.packed("unit-4", "box-1", "01", "02"), t.shipped("unit-4", "trip-1", null),
                t.packed("unit-5", "box-1", "01", "2026-03-05T07:00:00Z"), t.shipped("unit-5", "trip-2", null));
        assertThat(t.subjects(SHIPPED_AS_CARTON_AND_CONTENT)).containsExactly(key("unit-1"), key("unit-2"));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void goodsInTwoContainersThatAreInTwoOthersAndSoOnAreLookedThroughOnce() {
        List<Fact> told = new ArrayList<>(List.of(t.trip("trip-1", null, null, "05", "08"), t.shipped("box-a60", "trip-1", null), t.shipped("unit-1", "trip-1", null),
                t.packed("unit-1", "box-a0", "01", null)));
        for (int level = 1; level <= 60; level++) {
            for (String side : List.of("a", "b")) {
                told.add(t.packed("box-a" + (level - 1), "box-" + side + level, "01", null));
                told.add(t.packed("box-b" + (level - 1), "box-" + side + level, "01", null));
            }
        }
        t.tell(told.toArray(Fact[]::new));
        assertThat(t.subjects(SHIPPED_AS_CARTON_AND_CONTENT)).containsExactly(key("unit-1"));
    }

    @Test
    void containersInsideThemselvesComeToAnEnd() {
        t.tell(t.packed("box-1", "box-2", null, null), t.packed("box-2", "box-1", null, null), t.shipped("box-1", "trip-1", null));
        assertThat(t.subjects(SHIPPED_AS_CARTON_AND_CONTENT)).isEmpty();
    }

    @Test
    void moreUnitsThanWerePackedOfTheirLot() {
        Quantity two = new Quantity(new BigDecimal("2"), null);
        t.tell(t.packed("lot-a", "box-1", null, null, two), t.yielded("lot-a", "unit-1", null), t.yielded("lot-a", "unit-2", null),
                t.yielded("lot-a", "unit-3", null), t.packed("unit-1", "box-1", "01", null), t.packed("unit-2", "box-1", "01", "03"),
                t.packed("unit-3", "box-1", "04", null));
        assertThat(t.subjects(CONTENTS_EXCEED_PACKED)).isEmpty();
        t.tell(t.yielded("lot-a", "unit-4", null), t.packed("unit-4", "box-1", "02", null));
        assertThat(t.all(CONTENTS_EXCEED_PACKED)).extracting(Anomaly::message).containsExactly(
                "3 pieces of the lot urn:lotgraph:plant:lot-a were in urn:lotgraph:plant:box-1 at one time, but no more than 2 were told to be packed.");
    }

    @Test
    void moreToldToTravelThanIsPackedInWhatTravels() {
        t.tell(t.trip("trip-1", null, null, "05", "06"), t.trip("trip-2", null, null, "07", "08"));
        t.tell(t.packed("lot-a", "box-1", "01", null, kilos("6")), t.packed("lot-a", "box-2", "01", null, kilos("4")), t.packed("box-2", "pallet-1", "02", null),
                t.packed("lot-a", "box-3", "01", null, kilos("1")), t.packed("lot-a", "box-1", "09", null, kilos("1")), t.shipped("box-1", "trip-1", null),
                t.shipped("pallet-1", "trip-1", null), t.shipped("lot-a", "trip-1", "11"), t.shipped("lot-a", "trip-2", "9"));
        assertThat(t.all(CONTENTS_EXCEED_PACKED)).extracting(Anomaly::message).containsExactly(
                "11 KGM of the lot urn:lotgraph:plant:lot-a were told to travel in urn:lotgraph:plant:trip-1, but no more than 10 KGM were packed in what travels there.");
        t.tell(t.shipped("lot-a", "trip-1", "10"));
        assertThat(t.subjects(CONTENTS_EXCEED_PACKED)).isEmpty();
    }
}
