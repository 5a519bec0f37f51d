package org.lotgraph.anomaly;

import static org.lotgraph.item.ValidTime.BEGINNING;
import static org.lotgraph.item.ValidTime.END;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * For one lot and one container. By events: more was seen inside or taken out than had been put in by then. By pieces: more units of the
 * lot are certainly inside than the quantity, in pieces, that was told to be packed. Or for one lot and one shipment: more of it is told to
 * travel there than is packed in what travels there.
 */
final class ContentsExceedPacked {

    /** The units of measure that count pieces (UN/ECE Rec. 20). */
    private static final Set<String> PIECES = Set.of("", "EA", "C62", "H87", "PCE");

    private static final Comparator<Value> IN_TIME = Comparator.<Value>comparingLong(move -> move.get("time").asLong(BEGINNING))
            .thenComparingInt(move -> move.get("batch").asInt()).thenComparingLong(move -> move.get("order").asLong(0));

    private final String lot;
    private final String container;
    private final Consumer<Anomaly> found;
    private final Map<String, BigDecimal> inside = new HashMap<>();
    private boolean unknown;

    private ContentsExceedPacked(String lot, String container, Consumer<Anomaly> found) {
        this.lot = lot;
        this.container = container;
        this.found = found;
    }

    static void read(Record row, Consumer<Anomaly> found) {
        ContentsExceedPacked pair = new ContentsExceedPacked(row.get("key").asString(), row.get("into").asString(), found);
        row.get("moves").asList(move -> move).stream().sorted(IN_TIME).forEach(pair::move);
        pair.travel(row.get("shipped"), Amounts.sum(row.get("inside").asList(packed -> packed)));
        pair.count(row.get("packed").asList(stay -> stay), row.get("pieces").asList(stay -> stay));
    }

    private void move(Value move) {
        Quantity told = Amounts.of(move);
        String how = move.get("as").asString();
        if (told == null) {
            if (how.equals("packed")) {
                unknown = true;
            } else if (!how.equals("seen")) {
                empty();
            }
            return;
        }
        String unit = Amounts.unit(told);
        if (how.equals("packed")) {
            inside.merge(unit, told.amount(), BigDecimal::add);
            return;
        }
        compare(told, how, move);
        if (how.equals("unpacked")) {
            inside.computeIfPresent(unit, (same, before) -> before.compareTo(told.amount()) <= 0 ? null : before.subtract(told.amount()));
            unknown &= !inside.isEmpty();
        }
    }

    private void empty() {
        inside.clear();
        unknown = false;
    }

    private void compare(Quantity told, String how, Value move) {
        BigDecimal known = inside.get(Amounts.unit(told));
        if (!unknown && known != null && told.amount().compareTo(known) > 0) {
            found.accept(Anomaly.of(AnomalyKind.CONTENTS_EXCEED_PACKED, lot, "%s of the lot %s were %s %s at %s, but no more than %s were packed in it."
                    .formatted(Amounts.say(told), lot, how.equals("seen") ? "seen in" : "taken out of", container, move.get("at").asString(),
                            Amounts.say(known, Amounts.unit(told))), move));
        }
    }

    private void travel(Value shipped, @Nullable Quantity packed) {
        Quantity told = shipped.isNull() ? null : Amounts.of(shipped);
        if (told != null && packed != null && Amounts.sameUnit(told, packed) && told.amount().compareTo(packed.amount()) > 0) {
            found.accept(Anomaly.of(AnomalyKind.CONTENTS_EXCEED_PACKED, lot, "%s of the lot %s were told to travel in %s, but no more than %s were packed in what travels there."
                    .formatted(Amounts.say(told), lot, container, Amounts.say(packed)), shipped));
        }
    }

    private void count(List<Value> packed, List<Value> pieces) {
        if (packed.isEmpty() || pieces.isEmpty() || !packed.stream().allMatch(ContentsExceedPacked::isCounted)) {
            return;
        }
        for (Value stay : packed) {
            long from = stay.get("fromEarliest").asLong(BEGINNING);
            long until = stay.get("untilLatest").asLong(END);
            BigDecimal most = packed.stream().filter(other -> other.get("fromEarliest").asLong(BEGINNING) <= until
                    && other.get("untilLatest").asLong(END) >= from).map(ContentsExceedPacked::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            Sweep units = new Sweep();
            pieces.forEach(piece -> units.add(Math.max(piece.get(0).asLong(BEGINNING), stay.get("fromLatest").asLong(BEGINNING)),
                    Math.min(piece.get(1).asLong(END), stay.get("untilEarliest").asLong(END)), BigDecimal.ONE));
            if (units.largest().compareTo(most) > 0) {
                found.accept(Anomaly.of(AnomalyKind.CONTENTS_EXCEED_PACKED, lot, "%s pieces of the lot %s were in %s at one time, but no more than %s were told to be packed."
                        .formatted(units.largest(), lot, container, Amounts.say(most, "")), stay));
                return;
            }
        }
    }

    private static boolean isCounted(Value stay) {
        return PIECES.contains(Amounts.unit(Objects.requireNonNull(Amounts.of(stay))));
    }

    private static BigDecimal amount(Value stay) {
        return Objects.requireNonNull(Amounts.of(stay)).amount();
    }
}
