package org.lotgraph.api.trace;

import org.lotgraph.anomaly.AnomalyKind;

/** How many anomalies of a kind an answer has. */
public record AnomalyCount(AnomalyKind kind, int count) {
}
