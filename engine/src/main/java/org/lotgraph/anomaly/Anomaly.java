package org.lotgraph.anomaly;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * One thing that is lacking or contradicts itself.
 *
 * @param subject key of the item, process or event that it is about
 * @param message one sentence, with the numbers and times
 * @param source  who told what it rests on, where that is one telling: in which {@code file} and {@code line} (0: none)
 */
public record Anomaly(AnomalyKind kind, String subject, String message, @Nullable String source, @Nullable String file, long line) {

    /** By kind, then by what it is about: the same for the same graph. */
    public static final Comparator<Anomaly> ORDER = Comparator.comparing(Anomaly::kind).thenComparing(Anomaly::subject)
            .thenComparing(Anomaly::message).thenComparingLong(Anomaly::line);

    /** {@code told} may hold source, file and line. */
    static Anomaly of(AnomalyKind kind, String subject, String message, MapAccessor told) {
        return new Anomaly(kind, subject, message, told.get("source").asString(null), told.get("file").asString(null),
                told.get("line").asLong(0));
    }

    static Anomaly of(AnomalyKind kind, String subject, String message) {
        return new Anomaly(kind, subject, message, null, null, 0);
    }
}
