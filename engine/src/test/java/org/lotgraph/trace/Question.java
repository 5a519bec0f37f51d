package org.lotgraph.trace;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lotgraph.ledger.Fact;

/** A trace of one genealogy, drawn from its seed; after more batches than there are, one of them is undone. */
record Question(Genealogy genealogy, int batches, Direction direction, Set<String> origins, TraceOptions options) {

    static Question draw(Genealogy genealogy) {
        Set<String> origins = new LinkedHashSet<>();
        for (int i = 0; i <= genealogy.draw(4) / 3; i++) {
            int what = genealogy.draw(12);
            origins.add(what == 0 ? genealogy.pick(genealogy.processes) : what == 1 ? genealogy.equipment
                    : genealogy.pick(genealogy.items).key());
        }
        int from = genealogy.draw(Span.LAST - 1);
        Window window = genealogy.draw(3) > 0 ? null
                : new Window(Span.nanos(from), Span.nanos(from + 1 + genealogy.draw(Math.min(12, Span.LAST - from))));
        List<Fact.Packed> lots = genealogy.batches.stream().flatMap(List::stream)
                .flatMap(fact -> fact instanceof Fact.Packed packed && packed.item().kind().isLot() ? Stream.of(packed) : Stream.empty()).toList();
        if (!lots.isEmpty() && genealogy.draw(6) == 0) {
            // a pallet that stood in the sun for a while, maybe with the lot
            Fact.Packed packed = genealogy.pick(lots);
            int begin = Math.clamp(packed.from() == null ? from : Span.of(packed.from()).latest() + genealogy.draw(6), Span.FIRST, Span.LAST - 1);
            origins = Set.of(packed.container().key());
            window = new Window(Span.nanos(begin), Span.nanos(begin + 1));
        }
        Integer maxDepth = genealogy.draw(5) > 0 ? null : Integer.valueOf(genealogy.draw(4));
        return new Question(genealogy, genealogy.draw(3) > 0 ? Genealogy.BATCHES + genealogy.draw(2) : 1 + genealogy.draw(Genealogy.BATCHES),
                genealogy.draw(2) == 0 ? Direction.FORWARD : Direction.BACK, origins,
                new TraceOptions(window, genealogy.draw(4) > 0, maxDepth));
    }

    Reference.Answer answer(Set<Rule> broken) {
        Reading reading = new Reading(genealogy, batches);
        return new Reference(reading, direction, known(reading), options, broken).trace();
    }

    /** Whom what the rules reach went to. */
    java.util.Map<String, String> received() {
        Reading reading = new Reading(genealogy, batches);
        Reference reference = new Reference(reading, direction, known(reading), options, Set.of());
        reference.trace();
        return reference.received();
    }

    /** What the rules make of these edges alone. */
    Reference.Answer answer(Reading reading, Collection<Step> steps) {
        return new Reference(reading.only(steps), direction, known(reading), options, Set.of()).trace();
    }

    Set<String> known(Reading reading) {
        Set<String> known = new TreeSet<>(origins);
        known.removeIf(key -> !reading.kinds.containsKey(key) && !reading.processes.contains(key) && reading.ways.stream()
                .noneMatch(way -> way.head().equals(key)));
        return known;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seed " + genealogy.seed + ", " + direction + " from " + origins + " with " + options
                + " after " + batches + " batches of\n");
        genealogy.batches.forEach(batch -> {
            text.append("  --\n");
            batch.forEach(fact -> text.append("  ").append(fact).append('\n'));
        });
        return text.toString();
    }
}
