package org.lotgraph.api.trace;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Moment;
import org.lotgraph.trace.Tracer;
import org.springframework.stereotype.Component;

/**
 * Traces, kept for a few minutes so that the next page needs no tracing. An answer at a moment never changes, so what is kept is never
 * wrong; how much is kept is bounded by the items reached in all.
 */
@Component
class Answers {

    private static final long KEPT_ITEMS = 2_000_000;
    /** What a trace costs beside its items. */
    private static final long OVERHEAD = 1_000;
    private static final long KEPT_NANOS = Duration.ofMinutes(5).toNanos();

    private record Key(Asked asked, Moment moment) {
    }

    private record Kept(Answer answer, long weight, long since) {
    }

    private final Tracer tracer;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    Answers(Tracer tracer) {
        this.tracer = tracer;
    }

    /** @throws org.lotgraph.trace.UnknownOriginException naming every unknown origin */
    Answer answer(Asked asked, Moment moment) {
        Key key = new Key(asked, moment);
        Answer known = known(key);
        if (known != null) {
            return known;
        }
        Answer answer = new Answer(asked, tracer.trace(asked.direction(), asked.from(), asked.options(), moment));
        answer.trace().settle();
        keep(key, answer);
        return answer;
    }

    private synchronized @Nullable Answer known(Key key) {
        Kept found = kept.get(key);
        return found == null || System.nanoTime() - found.since > KEPT_NANOS ? null : found.answer;
    }

    private synchronized void keep(Key key, Answer answer) {
        long now = System.nanoTime();
        Kept added = new Kept(answer, answer.trace().totals().items() + OVERHEAD, now);
        Kept replaced = kept.put(key, added);
        weight += added.weight - (replaced == null ? 0 : replaced.weight);
        for (Iterator<Kept> eldest = kept.values().iterator(); eldest.hasNext();) {
            Kept one = eldest.next();
            if (weight > KEPT_ITEMS || now - one.since > KEPT_NANOS) {
                eldest.remove();
                weight -= one.weight;
            }
        }
    }

    synchronized List<Answer> kept() {
        return kept.values().stream().map(Kept::answer).toList();
    }
}
