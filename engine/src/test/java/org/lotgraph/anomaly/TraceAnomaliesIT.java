package org.lotgraph.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.anomaly.AnomalyKind.ORIGIN_MISSING;
import static org.lotgraph.anomaly.AnomalyKind.ORIGIN_UNKNOWN_THEN;
import static org.lotgraph.anomaly.AnomalyKind.TIME_UNKNOWN;
import static org.lotgraph.anomaly.AnomalyKind.UNDECLARED;
import static org.lotgraph.anomaly.Telling.key;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotgraph.ledger.Fact;
import org.lotgraph.store.Moment;
import org.lotgraph.trace.Trace;

class TraceAnomaliesIT {

    private Telling t = new Telling();

    @BeforeEach
    void empty() {
        t = new Telling();
    }

    @Test
    void aTraceTellsWhatIsWrongWithWhatItTouchedAndNothingElse() {
        t.tell(t.consumed("lot-a", "mix", null, null), t.produced("mix", "lot-b", null, null), t.consumed("lot-elsewhere", "other", null, null));
        Trace trace = t.forward(key("lot-a"));
        assertThat(trace.anomalyCounts()).containsOnlyKeys(ORIGIN_MISSING, UNDECLARED).containsEntry(ORIGIN_MISSING, 1).containsEntry(UNDECLARED, 3);
        assertThat(trace.anomalies(null, 0, 10)).extracting(Anomaly::subject).containsExactly(key("lot-a"), key("lot-a"), key("lot-b"), key("mix"));
        assertThat(trace.anomalies(UNDECLARED, 1, 1)).extracting(Anomaly::subject).containsExactly(key("lot-b"));
    }

    @Test
    void anUnknownTimeMattersWhereSomethingIsOnlyPossibleForIt() {
        t.tell(t.trip("trip-1", null, null, "05", "06"), t.trip("trip-2", null, null, "?", "?"));
        t.tell(t.packed("unit-1", "box-1", "?", "?"), t.shipped("box-1", "trip-1", null), t.packed("unit-2", "box-2", "01", null),
                t.shipped("box-2", "trip-2", null));
        Trace vague = t.forward(key("unit-1"));
        assertThat(vague.anomalies(TIME_UNKNOWN, 0, 10)).containsExactly(new Anomaly(TIME_UNKNOWN, key("unit-1"), "Nobody knows exactly when "
                + "urn:lotgraph:plant:unit-1 went into urn:lotgraph:plant:box-1 (?) and left it (?); for that, 1 of the items reached are only POSSIBLE.",
                "plant", "file-2.csv", 3));
        assertThat(t.forward(key("box-2")).anomalies(TIME_UNKNOWN, 0, 10)).isEmpty();
    }

    @Test
    void anUnknownTimeThatChangesNothingDoesNotMatter() {
        t.tell(t.consumed("lot-a", "mix", null, "?"), t.produced("mix", "lot-b", null, "?"), t.packed("unit-1", "box-1", "01", "2026-03-05T12:00:00Z"),
                t.trip("trip-1", null, null, "05", "06"), t.shipped("box-1", "trip-1", null));
        assertThat(t.forward(key("lot-a")).anomalies(TIME_UNKNOWN, 0, 10)).isEmpty();
        Trace dated = t.forward(key("unit-1"));
        assertThat(dated.totals().possible().items()).isEqualTo(1);
        assertThat(dated.anomalies(TIME_UNKNOWN, 0, 10)).isEmpty();
    }

    @Test
    void anOriginThatWasNotKnownThenIsSaid() {
        t.tell(t.lot("lot-a", "mill", null, null));
        Moment before = t.now();
        t.tell(t.lot("lot-b", "mill", null, null));
        assertThat(t.forward(key("lot-b"), before).anomalies(null, 0, 10)).extracting(Anomaly::kind, Anomaly::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ORIGIN_UNKNOWN_THEN, key("lot-b")));
        assertThat(t.forward(key("lot-b")).anomalies(ORIGIN_UNKNOWN_THEN, 0, 10)).isEmpty();
    }

    @Test
    void aTraceAsksAConstantNumberOfStatements() {
        List<Long> asked = new ArrayList<>();
        for (int units : new int[] {2, 200}) {
            t = new Telling();
            List<Fact> facts = new ArrayList<>();
            for (int i = 0; i < units; i++) {
                facts.add(t.yielded("lot-a", "unit-" + i, null));
                facts.add(t.packed("unit-" + i, "box-" + i, null, null));
                facts.add(t.shipped("box-" + i, "trip-1", null));
                facts.add(t.shipped("unit-" + i, "trip-1", null));
            }
            t.tell(facts.toArray(Fact[]::new));
            Trace trace = t.forward(key("lot-a"));
            long before = t.graph().statements();
            assertThat(trace.anomalyCounts()).containsEntry(AnomalyKind.SHIPPED_AS_CARTON_AND_CONTENT, units);
            asked.add(t.graph().statements() - before);
        }
        assertThat(asked.get(1)).isEqualTo(asked.get(0)).isLessThan(25);
    }
}
