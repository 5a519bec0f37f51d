package org.lotgraph.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;

import org.lotgraph.item.Quantity;
import org.lotgraph.item.ValidTime;

/**
 * The stays of one item in one container, derived from all that events tell of the two. One stay for each opening, closed by the
 * first closing after it; quantities taken out leave the rest inside. Where nobody can tell whether a quantity was all, for want of
 * a common unit of measure, the stay ends then at the earliest and at the next closing that takes all at the latest.
 */
final class Stays {

    private enum Leaves {
        NOTHING, SOME, UNKNOWN
    }

    /** What came of it: the stays, and the closings that closed nothing. */
    record Derived(List<Stay> stays, List<PackingFact> closedNothing) {
    }

    private final IntToLongFunction clock;
    private final Predicate<ValidTime> knownOtherwise;
    private final List<Stay> closed = new ArrayList<>();
    private final List<Stay> open = new ArrayList<>();
    private final List<PackingFact> unmatched = new ArrayList<>();
    private BigDecimal removed = BigDecimal.ZERO;

    private Stays(IntToLongFunction clock, Predicate<ValidTime> knownOtherwise) {
        this.clock = clock;
        this.knownOtherwise = knownOtherwise;
    }

    /**
     * @param facts          in any order; emptyings of the container among them
     * @param clock          the ledger's clock at a batch, in nanoseconds: when something was learned
     * @param knownOtherwise whether the item is known to be inside at a time from elsewhere than these facts
     */
    static Derived derive(List<PackingFact> facts, IntToLongFunction clock, Predicate<ValidTime> knownOtherwise) {
        return new Stays(clock, knownOtherwise).derive(facts);
    }

    private Derived derive(List<PackingFact> facts) {
        List<PackingFact> seen = new ArrayList<>();
        facts.stream().sorted(InTime.ORDER).forEach(fact -> {
            switch (fact.as()) {
                case PACKED -> open.add(Stay.opened(fact));
                case UNPACKED, EMPTIED -> close(fact);
                case SEEN -> seen.add(fact);
            }
        });
        List<PackingFact> nothing = unmatched.stream().sorted(Comparator.comparingInt(PackingFact::batch).thenComparingLong(PackingFact::order))
                .filter(fact -> !closesLater(fact) && fact.as() == PackingFact.As.UNPACKED).toList();
        List<Stay> stays = new ArrayList<>(closed);
        stays.addAll(open);
        List<Stay> known = List.copyOf(stays);
        for (PackingFact fact : seen) {
            if (!knownOtherwise.test(fact.at()) && known.stream().noneMatch(stay -> stay.covers(fact.at()))) {
                stays.add(new Stay(fact, ValidTime.between(ValidTime.BEGINNING, fact.at().latest(), "?"),
                        ValidTime.between(fact.at().earliest(), ValidTime.END, "?"), null, null));
            }
        }
        return new Derived(stays, nothing);
    }

    private void close(PackingFact closing) {
        if (open.isEmpty()) {
            if (closing.as() == PackingFact.As.UNPACKED || closing.idle()) {
                unmatched.add(closing);
            }
            return;
        }
        switch (leaves(closing, open)) {
            case SOME -> removed = removed.add(amount(closing));
            case UNKNOWN -> open.replaceAll(stay -> stay.maybeClosed(closing));
            case NOTHING -> {
                open.forEach(stay -> closed.add(stay.closed(closing)));
                open.clear();
                removed = BigDecimal.ZERO;
            }
        }
    }

    /**
     * A closing dated before the openings, but learned after them: it was meant for them, at a time that nobody knows.
     * It is between the opening and the moment when the closing was learned.
     */
    private boolean closesLater(PackingFact closing) {
        List<Stay> meant = open.stream().filter(stay -> stay.from().earliest() > closing.at().latest() && stay.told().isLearnedBefore(closing)).toList();
        Leaves leaves = leaves(closing, meant);
        if (meant.isEmpty() || leaves == Leaves.SOME) {
            return false;
        }
        long learned = leaves == Leaves.UNKNOWN ? ValidTime.END : clock.applyAsLong(closing.batch());
        open.removeAll(meant);
        for (Stay stay : meant) {
            long earliest = stay.from().earliest();
            closed.add(stay.closed(ValidTime.between(earliest, Math.max(earliest, learned), "?"), closing, Stay.CLOSING_BEFORE_OPENING));
        }
        return true;
    }

    /** Of what was put in; amounts compare in one unit of measure only. */
    private Leaves leaves(PackingFact closing, List<Stay> stays) {
        Quantity taken = closing.quantity();
        if (taken == null) {
            return Leaves.NOTHING;
        }
        BigDecimal inside = removed.negate();
        for (Stay stay : stays) {
            Quantity put = stay.told().quantity();
            if (put == null || !stay.isOpen() || !Objects.equals(put.uom(), taken.uom())) {
                return Leaves.UNKNOWN;
            }
            inside = inside.add(put.amount());
        }
        return taken.amount().compareTo(inside) < 0 ? Leaves.SOME : Leaves.NOTHING;
    }

    private static BigDecimal amount(PackingFact fact) {
        return fact.quantity() == null ? BigDecimal.ZERO : fact.quantity().amount();
    }
}
