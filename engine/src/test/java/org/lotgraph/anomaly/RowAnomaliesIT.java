package org.lotgraph.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.anomaly.AnomalyKind.CLOSING_BEFORE_OPENING;
import static org.lotgraph.anomaly.AnomalyKind.CONSUMED_BEFORE_PRODUCED;
import static org.lotgraph.anomaly.AnomalyKind.IDENTIFIER_DEFECT;
import static org.lotgraph.anomaly.AnomalyKind.ORIGIN_MISSING;
import static org.lotgraph.anomaly.AnomalyKind.PRODUCT_WITHOUT_LOT;
import static org.lotgraph.anomaly.AnomalyKind.SAME_LOT_TWO_IDS;
import static org.lotgraph.anomaly.AnomalyKind.UNDECLARED;
import static org.lotgraph.anomaly.Telling.item;
import static org.lotgraph.anomaly.Telling.key;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.store.Moment;

class RowAnomaliesIT {

    private Telling t = new Telling();

    @BeforeEach
    void empty() {
        t = new Telling();
    }

    @Test
    void aLotThatIsUsedComesFromSomewhere() {
        t.tell(t.lot("lot-bare", null, null, null), t.lot("lot-bought", "mill", null, null), t.lot("lot-made", null, null, "01"),
                t.received("lot-received", "01"), t.lot("lot-idle", null, null, null), t.lot("lot-product", null, null, null));
        t.tell(t.consumed("lot-bare", "mix", null, null), t.consumed("lot-bought", "mix", null, null), t.consumed("lot-made", "mix", null, null),
                t.consumed("lot-received", "mix", null, null), t.produced("mix", "lot-product", null, null), t.yielded("lot-product", "unit-1", null));
        assertThat(t.all(ORIGIN_MISSING)).containsExactly(new Anomaly(ORIGIN_MISSING, key("lot-bare"),
                "The lot urn:lotgraph:plant:lot-bare is consumed in urn:lotgraph:plant:mix, but nothing says where it came from: "
                        + "no production, commissioning, supplier or receipt.", "plant", "file-2.csv", 7));
    }

    @Test
    void aReceiptIsTheOriginOfWhatComesAfterItAndNotOfItself() {
        t.tell(t.trip("trip-in", "mill", "plant", "01", "02"), t.trip("trip-on", "plant", "shop", "03", "04"),
                t.trip("trip-other", "plant", "bakery", "01", "02"));
        t.tell(t.shipped("lot-flour", "trip-in", null), t.consumed("lot-flour", "mix", null, null),
                t.shipped("lot-traded", "trip-in", null), t.shipped("lot-traded", "trip-on", null),
                t.shipped("lot-sold", "trip-on", null),
                t.shipped("lot-split", "trip-on", null), t.shipped("lot-split", "trip-other", null));
        assertThat(t.subjects(ORIGIN_MISSING)).containsExactly(key("lot-sold"), key("lot-split"));
    }

    @Test
    void anOriginToldUnderAnotherKeyCounts() {
        t.tell(t.consumed("lot-a", "mix", null, null), t.produced("make", "lot-b", null, null), t.same("lot-a", "lot-b"));
        assertThat(t.subjects(ORIGIN_MISSING)).isEmpty();
    }

    @Test
    void anOriginToldLaterWasMissingBefore() {
        t.tell(t.consumed("lot-a", "mix", null, null));
        Moment before = t.now();
        t.tell(t.lot("lot-a", "mill", null, null));
        assertThat(t.subjects(ORIGIN_MISSING)).isEmpty();
        assertThat(t.subjects(ORIGIN_MISSING, before)).containsExactly(key("lot-a"));
        assertThat(t.subjects(UNDECLARED, before)).contains(key("lot-a"));
        assertThat(t.subjects(UNDECLARED)).doesNotContain(key("lot-a"));
    }

    @Test
    void consumptionBeforeProductionIsFoundWhereNoReadingSavesIt() {
        t.tell(t.process("mix", "05", "06"), t.process("late", null, "04"));
        t.tell(t.produced("mix", "lot-early", null, null), t.consumed("lot-early", "bake", null, "04"),
                t.produced("mix", "lot-touching", null, null), t.consumed("lot-touching", "bake", null, "05"),
                t.produced("mix", "lot-twice", null, null), t.produced("former", "lot-twice", null, "01"), t.consumed("lot-twice", "bake", null, "04"),
                t.produced("mix", "lot-unknown", null, "?"), t.consumed("lot-unknown", "bake", null, "04"),
                t.produced("mix", "lot-run", null, null), t.consumed("lot-run", "late", null, null),
                t.yielded("lot-early", "unit-early", "05"), t.consumed("unit-early", "bake", null, "04"),
                t.yielded("lot-early", "unit-late", "05"), t.consumed("unit-late", "bake", null, "2026-03-05T00:00:00Z"));
        assertThat(t.subjects(CONSUMED_BEFORE_PRODUCED)).containsExactly(key("lot-early"), key("lot-run"), key("unit-early"));
        assertThat(t.all(CONSUMED_BEFORE_PRODUCED).getFirst().message()).isEqualTo("urn:lotgraph:plant:lot-early went into urn:lotgraph:plant:bake by "
                + "2026-03-04T23:59:59.999999999Z, but came into being no earlier than 2026-03-05T00:00:00Z.");
    }

    @Test
    void consumptionBeforeProductionIsJudgedByWhatWasDeclaredThen() {
        t.tell(t.process("mix", "01", "02"), t.produced("mix", "lot-a", null, null), t.consumed("lot-a", "bake", null, "03"));
        Moment before = t.now();
        t.tell(t.process("mix", "05", "06"));
        assertThat(t.subjects(CONSUMED_BEFORE_PRODUCED, before)).isEmpty();
        assertThat(t.subjects(CONSUMED_BEFORE_PRODUCED)).containsExactly(key("lot-a"));
    }

    @Test
    void aMalformedIdentifierIsSaidOnce() {
        t.tell(new Fact.Packed(1, null, new ItemRef("urn:epc:id:sgtin:x", ItemKind.UNIT, null, null, "The company prefix is no number."), item("box-1"), null,
                null, null, Map.of()), t.packed("unit-sound", "box-1", null, null));
        assertThat(t.all(IDENTIFIER_DEFECT)).extracting(Anomaly::subject, Anomaly::message).containsExactly(org.assertj.core.groups.Tuple.tuple(
                "urn:epc:id:sgtin:x", "urn:epc:id:sgtin:x is no sound identifier: The company prefix is no number."));
    }

    @Test
    void aProductWithoutLotIsAGap() {
        t.tell(t.consumed("class-flour", "mix", null, null), t.consumed("lot-flour", "mix", null, null));
        assertThat(t.all(PRODUCT_WITHOUT_LOT)).extracting(Anomaly::subject, Anomaly::line).containsExactly(org.assertj.core.groups.Tuple.tuple(key("class-flour"), 1L));
    }

    @Test
    void idsThatOnlyRowsReferToAreUndeclared() {
        t.tell(t.lot("lot-a", null, null, null), t.process("mix", null, null), t.box("box-1"), t.trip("trip-1", null, null, null, null),
                t.yielded("lot-a", "unit-1", null));
        t.tell(t.consumed("lot-a", "mix", null, null), t.packed("unit-1", "box-1", null, null), t.shipped("box-1", "trip-1", null));
        assertThat(t.subjects(UNDECLARED)).isEmpty();
        t.tell(t.consumed("lot-x", "mix", null, null), t.consumed("lot-a", "other", null, null), t.packed("unit-x", "box-x", null, null),
                t.yielded("lot-y", "unit-y", null), new Fact.Packed(99, null, ItemRef.of("https://id.gs1.org/01/09506000134352/21/7", ItemKind.UNIT),
                        item("box-1"), null, null, null, Map.of()));
        assertThat(t.subjects(UNDECLARED)).containsExactly(key("box-x"), key("lot-x"), key("lot-y"), key("other"), key("unit-x"));
        assertThat(t.all(UNDECLARED).get(1)).isEqualTo(new Anomaly(UNDECLARED, key("lot-x"), "The item urn:lotgraph:plant:lot-x is used but declared nowhere.",
                "plant", "file-3.csv", 9));
    }

    @Test
    void oneLotUnderTwoIdsIsSaidOfBoth() {
        t.tell(t.numbered("lot-1", "bread", "L7", "baker", null), t.numbered("lot-2", "bread", "L7", "baker", null),
                t.numbered("lot-3", "bread", "L7", "miller", null), t.numbered("lot-4", "salt", "L7", "baker", null),
                t.numbered("lot-5", "bread", "L8", "baker", null), t.numbered("lot-6", "bread", "L7", null, null));
        assertThat(t.all(SAME_LOT_TWO_IDS)).extracting(Anomaly::subject, Anomaly::message).containsExactly(
                org.assertj.core.groups.Tuple.tuple(key("lot-1"), "urn:lotgraph:plant:lot-1 and urn:lotgraph:plant:lot-2 have one owner, one product and one lot number, L7."),
                org.assertj.core.groups.Tuple.tuple(key("lot-2"), "urn:lotgraph:plant:lot-2 and urn:lotgraph:plant:lot-1 have one owner, one product and one lot number, L7."));
    }

    @Test
    void lotsOfOneSourceWithoutOwnerBelongToOneOwnerUnlessTheirSuppliersDiffer() {
        t.tell(t.numbered("lot-1", "bread", "L7", null, null), t.numbered("lot-2", "bread", "L7", null, null),
                t.numbered("lot-3", "flour", "L7", null, "mill"), t.numbered("lot-4", "flour", "L7", null, "other mill"));
        t.tell("another", t.numbered("lot-5", "salt", "L7", null, null));
        t.tell(t.numbered("lot-6", "salt", "L7", null, null));
        assertThat(t.subjects(SAME_LOT_TWO_IDS)).containsExactly(key("lot-1"), key("lot-2"));
        t.tell(t.same("lot-1", "lot-2"));
        assertThat(t.subjects(SAME_LOT_TWO_IDS)).isEmpty();
    }

    @Test
    void twoIdsOfOneSourceUnderOneGs1IdentityAreFoundToo() {
        String gs1 = "https://id.gs1.org/01/09506000134352/10/L7";
        for (String alias : List.of("lot-1", "lot-2")) {
            t.tell(new Fact.LotDeclared(1, null, new ItemRef(gs1, ItemKind.RAW_MATERIAL, key(alias), null, null), "bread", "L7", null, null, null, null, null, null,
                    org.lotgraph.item.Timing.TIMELESS, Map.of()));
            assertThat(t.subjects(SAME_LOT_TWO_IDS)).isEqualTo(alias.equals("lot-1") ? List.of() : List.of(gs1));
        }
    }

    @Test
    void staysAndJourneysThatEndBeforeTheyBegin() {
        t.tell(t.trip("trip-back", null, null, "05", "04"), t.trip("trip-day", null, null, "05", "05"));
        t.tell(t.packed("unit-1", "box-1", "05", "04"), t.packed("unit-2", "box-1", "05", "05"), t.shipped("box-1", "trip-back", null),
                t.shipped("box-2", "trip-day", null));
        assertThat(t.all(CLOSING_BEFORE_OPENING)).extracting(Anomaly::message).containsExactly(
                "urn:lotgraph:plant:box-1 departed in urn:lotgraph:plant:trip-back at 05 and received at 04, which is before that.".replace("05", "2026-03-05").replace("04", "2026-03-04"),
                "urn:lotgraph:plant:unit-1 was put into urn:lotgraph:plant:box-1 at 2026-03-05 and taken out at 2026-03-04, which is before that.");
    }
}
