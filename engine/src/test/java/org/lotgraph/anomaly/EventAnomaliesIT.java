package org.lotgraph.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.lotgraph.anomaly.AnomalyKind.CLOSING_BEFORE_OPENING;
import static org.lotgraph.anomaly.AnomalyKind.CLOSING_WITHOUT_OPENING;
import static org.lotgraph.anomaly.AnomalyKind.CONSUMED_BEFORE_PRODUCED;
import static org.lotgraph.anomaly.AnomalyKind.CONTENTS_EXCEED_PACKED;
import static org.lotgraph.anomaly.AnomalyKind.EVENT_ID_REUSED;
import static org.lotgraph.anomaly.AnomalyKind.ORIGIN_MISSING;
import static org.lotgraph.anomaly.AnomalyKind.QUANTITY_DROP;
import static org.lotgraph.anomaly.AnomalyKind.REPEATED_EVENT;
import static org.lotgraph.anomaly.AnomalyKind.UNDECLARED;
import static org.lotgraph.anomaly.AnomalyKind.USED_BEYOND_MADE;
import static org.lotgraph.anomaly.Happening.commissioned;
import static org.lotgraph.anomaly.Happening.counted;
import static org.lotgraph.anomaly.Happening.destroyed;
import static org.lotgraph.anomaly.Happening.emptied;
import static org.lotgraph.anomaly.Happening.identified;
import static org.lotgraph.anomaly.Happening.packed;
import static org.lotgraph.anomaly.Happening.received;
import static org.lotgraph.anomaly.Happening.seen;
import static org.lotgraph.anomaly.Happening.shipped;
import static org.lotgraph.anomaly.Happening.unpacked;
import static org.lotgraph.anomaly.Happening.voided;
import static org.lotgraph.anomaly.Telling.key;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotgraph.ledger.Fact;
import org.lotgraph.store.Moment;

class EventAnomaliesIT {

    private Telling t = new Telling();

    @BeforeEach
    void empty() {
        t = new Telling();
    }

    @Test
    void commissioningAndReceiptsAreOrigins() {
        t.tell(commissioned("e1", "01", "lot-made", null)).tell(received("e2", "01", "lot-bought", null, null));
        t.tell(shipped("e3", "02", "lot-from-far", "trip-1", null)).tell(received("e4", "03", "lot-from-far", "trip-1", null));
        t.tell(received("e5", "03", "lot-advised", "trip-2", null)).tell(shipped("e6", "05", "lot-sold", "trip-3", null)).tell(received("e7", "06", "lot-sold", "trip-3", null));
        t.tell(t.consumed("lot-made", "mix", null, null), t.consumed("lot-bought", "mix", null, null), t.consumed("lot-from-far", "mix", null, null),
                t.consumed("lot-advised", "mix", null, null));
        assertThat(t.subjects(ORIGIN_MISSING)).containsExactly(key("lot-sold"));
        assertThat(t.subjects(UNDECLARED)).containsExactly(key("mix"));
    }

    @Test
    void aVoidedCommissioningIsNoOrigin() {
        Fact[] wrong = commissioned("e1", "01", "lot-a", "5");
        t.tell(wrong).tell(shipped("e2", "02", "lot-a", "trip-1", "6"));
        Moment before = t.now();
        t.tell(voided("e3", "03", wrong));
        assertThat(t.subjects(ORIGIN_MISSING, before)).isEmpty();
        assertThat(t.subjects(USED_BEYOND_MADE, before)).containsExactly(key("lot-a"));
        assertThat(t.subjects(ORIGIN_MISSING)).containsExactly(key("lot-a"));
        assertThat(t.subjects(USED_BEYOND_MADE)).isEmpty();
    }

    @Test
    void consumptionBeforeCommissioning() {
        t.tell(commissioned("e1", "05", "lot-a", null)).tell(commissioned("e2", "04", "lot-b", null));
        t.tell(t.consumed("lot-a", "mix", null, "04"), t.consumed("lot-b", "mix", null, "04"));
        assertThat(t.subjects(CONSUMED_BEFORE_PRODUCED)).containsExactly(key("lot-a"));
    }

    @Test
    void goodsThatPartnersShipOnAndUseAreUsedOnce() {
        t.tell(commissioned("e1", "01", "lot-a", "100")).tell(shipped("e2", "02", "lot-a", "trip-1", "100")).tell(received("e3", "03", "lot-a", "trip-1", "100"));
        t.tell(shipped("e4", "04", "lot-a", "trip-2", "100")).tell(received("e5", "05", "lot-a", "trip-2", "100"));
        t.tell(t.consumed("lot-a", "mix", "100", "06"));
        assertThat(t.subjects(USED_BEYOND_MADE)).isEmpty();
        t.tell(t.consumed("lot-a", "bake", "1", "07"));
        assertThat(t.subjects(USED_BEYOND_MADE)).containsExactly(key("lot-a"));
    }

    @Test
    void aQuantityThatDropsUnexplained() {
        t.tell(commissioned("e1", "01", "lot-a", "100")).tell(counted("e2", "03", "lot-a", "90"));
        t.tell(commissioned("f1", "01", "lot-used", "100")).tell(t.consumed("lot-used", "mix", "10", "02")).tell(counted("f2", "03", "lot-used", "90"));
        t.tell(commissioned("g1", "01", "lot-late", "100")).tell(counted("g2", "03", "lot-late", "90")).tell(t.consumed("lot-late", "mix", "10", "05"));
        t.tell(commissioned("h1", "01", "lot-maybe", "100")).tell(counted("h2", "03", "lot-maybe", "90")).tell(t.consumed("lot-maybe", "mix", "10", "?"));
        t.tell(commissioned("i1", "01", "lot-scrapped", "100")).tell(destroyed("i2", "02", "lot-scrapped", "10")).tell(counted("i3", "03", "lot-scrapped", "90"));
        t.tell(commissioned("j1", "01", "lot-more", "100")).tell(counted("j2", "03", "lot-more", "100")).tell(commissioned("j3", "04", "lot-more", "5"));
        assertThat(t.all(QUANTITY_DROP)).extracting(Anomaly::message).containsExactly(
                "Of the lot urn:lotgraph:plant:lot-a, 100 KGM were there at 2026-03-01T12:00:00Z and 90 KGM at 2026-03-03T12:00:00Z, and nothing says where the rest went.",
                "Of the lot urn:lotgraph:plant:lot-late, 100 KGM were there at 2026-03-01T12:00:00Z and 90 KGM at 2026-03-03T12:00:00Z, and nothing says where the rest went.");
    }

    @Test
    void aCountThatWasDeclaredWrongIsNone() {
        Fact[] wrong = counted("e2", "03", "lot-a", "9");
        t.tell(commissioned("e1", "01", "lot-a", "90")).tell(wrong);
        assertThat(t.subjects(QUANTITY_DROP)).containsExactly(key("lot-a"));
        t.tell(voided("e3", "04", wrong));
        assertThat(t.subjects(QUANTITY_DROP)).isEmpty();
    }

    @Test
    void aCountOfADayMayBeAfterWhatWasTakenOnThatDay() {
        t.tell(counted("e1", "2026-03-01", "lot-a", "100")).tell(counted("e2", "2026-03-05", "lot-a", "60")).tell(t.consumed("lot-a", "mix", "40", "05"));
        t.tell(counted("f1", "2026-03-01", "lot-b", "100")).tell(counted("f2", "2026-03-05", "lot-b", "60")).tell(t.consumed("lot-b", "mix", "40", "06"));
        assertThat(t.subjects(QUANTITY_DROP)).containsExactly(key("lot-b"));
    }

    @Test
    void lessReceivedThanShipped() {
        t.tell(shipped("e1", "01", "lot-a", "trip-1", "50")).tell(received("e2", "03", "lot-a", "trip-1", "48"));
        t.tell(shipped("f1", "01", "lot-b", "trip-2", "50")).tell(received("f2", "03", "lot-b", "trip-2", "30")).tell(received("f3", "04", "lot-b", "trip-2", "20"));
        t.tell(shipped("g1", "01", "lot-c", "trip-3", "50")).tell(received("g2", "03", "lot-c", null, "40"));
        t.tell(shipped("h1", "01", "lot-d", "trip-4", "50")).tell(received("h2", "03", "lot-d", null, null));
        assertThat(t.all(QUANTITY_DROP)).extracting(Anomaly::subject, Anomaly::message).containsExactly(
                tuple(key("lot-a"), "Of the lot urn:lotgraph:plant:lot-a, 50 KGM were shipped in urn:lotgraph:plant:trip-1 at 2026-03-01T12:00:00Z, "
                        + "but 48 KGM received at 2026-03-03T12:00:00Z."),
                tuple(key("lot-c"), "Of the lot urn:lotgraph:plant:lot-c, 50 KGM were shipped in urn:lotgraph:plant:trip-3 at 2026-03-01T12:00:00Z, "
                        + "but 40 KGM received at 2026-03-03T12:00:00Z."));
    }

    @Test
    void moreInsideOrTakenOutThanWasPutIn() {
        t.tell(packed("e1", "01", "lot-a", "box-1", "10")).tell(unpacked("e2", "02", "lot-a", "box-1", "4")).tell(seen("e3", "03", "lot-a", "box-1", "7"))
                .tell(unpacked("e4", "04", "lot-a", "box-1", "8"));
        t.tell(packed("f1", "01", "lot-b", "box-1", "10")).tell(unpacked("f2", "02", "lot-b", "box-1", "4")).tell(packed("f3", "03", "lot-b", "box-1", "2"))
                .tell(seen("f4", "04", "lot-b", "box-1", "8")).tell(unpacked("f5", "05", "lot-b", "box-1", "8"));
        t.tell(packed("g1", "01", "lot-c", "box-2", null)).tell(seen("g2", "02", "lot-c", "box-2", "8"));
        t.tell(packed("h1", "01", "lot-d", "box-3", "5")).tell(emptied("h2", "02", "box-3")).tell(packed("h3", "03", "lot-d", "box-3", "2")).tell(seen("h4", "04", "lot-d", "box-3", "5"));
        assertThat(t.all(CONTENTS_EXCEED_PACKED)).extracting(Anomaly::message).containsExactly(
                "7 KGM of the lot urn:lotgraph:plant:lot-a were seen in urn:lotgraph:plant:box-1 at 2026-03-03T12:00:00Z, but no more than 6 KGM were packed in it.",
                "8 KGM of the lot urn:lotgraph:plant:lot-a were taken out of urn:lotgraph:plant:box-1 at 2026-03-04T12:00:00Z, but no more than 6 KGM were packed in it.",
                "5 KGM of the lot urn:lotgraph:plant:lot-d were seen in urn:lotgraph:plant:box-3 at 2026-03-04T12:00:00Z, but no more than 2 KGM were packed in it.");
    }

    @Test
    void takingOutWhatWasNotKnownToBeInside() {
        t.tell(packed("e1", "01", "unit-1", "box-1", null)).tell(unpacked("e2", "02", "unit-1", "box-1", null)).tell(unpacked("e3", "03", "unit-1", "box-1", null));
        t.tell(emptied("f1", "04", "box-2")).tell(packed("f2", "01", "unit-2", "box-3", null)).tell(emptied("f3", "04", "box-3"));
        assertThat(t.all(CLOSING_WITHOUT_OPENING)).extracting(Anomaly::subject, Anomaly::message).containsExactly(
                tuple(key("box-2"), "urn:lotgraph:plant:box-2 was emptied at 2026-03-04T12:00:00Z, but nothing was known to be inside."),
                tuple(key("unit-1"), "urn:lotgraph:plant:unit-1 was taken out of urn:lotgraph:plant:box-1 at 2026-03-03T12:00:00Z, but was not known to be inside."));
    }

    @Test
    void anOpeningThatIsLearnedLaterExplainsTheClosing() {
        t.tell(unpacked("e1", "02", "unit-1", "box-1", null));
        Moment before = t.now();
        t.tell(packed("e2", "01", "unit-1", "box-1", null));
        assertThat(t.subjects(CLOSING_WITHOUT_OPENING, before)).containsExactly(key("unit-1"));
        assertThat(t.subjects(CLOSING_WITHOUT_OPENING)).isEmpty();
        assertThat(t.subjects(CLOSING_BEFORE_OPENING)).isEmpty();
    }

    @Test
    void aClosingDatedBeforeItsOpening() {
        t.tell(packed("e1", "05", "unit-1", "box-1", null)).tell(unpacked("e2", "04", "unit-1", "box-1", null));
        assertThat(t.all(CLOSING_BEFORE_OPENING)).extracting(Anomaly::message).containsExactly("urn:lotgraph:plant:unit-1 was put into "
                + "urn:lotgraph:plant:box-1 at 2026-03-05T12:00:00Z and taken out at an earlier time, which is before that.");
        assertThat(t.subjects(CLOSING_WITHOUT_OPENING)).isEmpty();
    }

    @Test
    void anEventToldTwiceAndEventsUnderOneId() {
        t.tell(counted("e1", "01", "lot-a", "5")).tell(counted("e1", "01", "lot-a", "5")).tell(counted("e2", "02", "lot-a", "5"));
        assertThat(t.all(REPEATED_EVENT)).extracting(Anomaly::message).containsExactly("The ObjectEvent id of e1 of 2026-03-01T12:00:00Z was told 2 times; it counts once.");
        assertThat(t.subjects(EVENT_ID_REUSED)).isEmpty();
        Fact[] other = identified("e3", "id of e2", "03", "lot-b", "5");
        t.tell(other);
        assertThat(t.subjects(EVENT_ID_REUSED)).containsExactly("urn:lotgraph:event:e2", "urn:lotgraph:event:e3");
        assertThat(t.forward(key("lot-a")).anomalyCounts()).containsEntry(EVENT_ID_REUSED, 1).containsEntry(REPEATED_EVENT, 1);
        t.tell(voided("e4", "04", other));
        assertThat(t.subjects(EVENT_ID_REUSED)).isEmpty();
    }

    @Test
    void everythingComesKindByKind() {
        t.tell(unpacked("e1", "02", "unit-1", "box-1", null)).tell(t.consumed("lot-a", "mix", null, null), t.consumed("class-b", "mix", null, null));
        List<AnomalyKind> kinds = new java.util.ArrayList<>();
        new Anomalies(t.graph()).ofAll(t.now(), each -> kinds.add(each.kind()));
        assertThat(kinds).isSorted().hasSizeGreaterThan(4);
    }
}
