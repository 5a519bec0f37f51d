package org.lotgraph.ledger;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.MasterData;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.item.ValidTime;

/**
 * One thing that a source told. A fact's identity is its source, its {@link #natural() natural key} and its content, never the
 * file or line: the same fact told again changes nothing, other content under the same natural key supersedes the former.
 *
 * <p>Every fact knows the line it stood on and, where it came out of an event, the {@link Event#key() key of the event}; facts of an
 * event stand and fall with it. Source and file are those of the {@link Batch} it is appended in.
 */
public sealed interface Fact {

    /** 1-based line in the file. */
    long line();

    /** Key of the {@link Event} that tells this fact, or null for a row that stands alone. */
    @Nullable String event();

    /** What identifies this fact within its source and kind; two facts with the same one are versions of each other. */
    String natural();

    // ---- declarations: what a thing is ----

    record ProductDeclared(long line, String product, @Nullable String alias, @Nullable String name, @Nullable String gtin,
            @Nullable String uom, Map<String, String> attributes) implements Fact {
        @Override public @Nullable String event() { return null; }
        @Override public String natural() { return product; }
    }

    record PartyDeclared(long line, String party, @Nullable String alias, @Nullable String name, @Nullable String role,
            @Nullable String gln, @Nullable String country, @Nullable String email, Map<String, String> attributes) implements Fact {
        @Override public @Nullable String event() { return null; }
        @Override public String natural() { return party; }
    }

    record PlaceDeclared(long line, String place, @Nullable String name, @Nullable String gln, @Nullable String country,
            Map<String, String> attributes) implements Fact {
        @Override public @Nullable String event() { return null; }
        @Override public String natural() { return place; }
    }

    /** Owner and supplier are keys of parties; {@code quantity} is what was made or received of the lot. */
    record LotDeclared(long line, @Nullable String event, ItemRef lot, @Nullable String product, @Nullable String lotNumber,
            @Nullable String owner, @Nullable String supplier, @Nullable Quantity quantity, @Nullable ValidTime madeAt,
            @Nullable ValidTime receivedAt, @Nullable ValidTime expiresAt, Timing timing, Map<String, String> attributes) implements Fact {
        @Override public String natural() { return lot.key() + tag(event); }
    }

    record CartonDeclared(long line, ItemRef carton, @Nullable String kind, Map<String, String> attributes) implements Fact {
        @Override public @Nullable String event() { return null; }
        @Override public String natural() { return carton.key(); }
    }

    /** A shipment's times hold for every item in it that names none of its own. Sender and receiver are keys of parties. */
    record ShipmentDeclared(long line, @Nullable String event, ItemRef shipment, @Nullable String sender, @Nullable String receiver,
            @Nullable String order, @Nullable ValidTime shippedAt, @Nullable ValidTime receivedAt, Map<String, String> attributes) implements Fact {
        @Override public String natural() { return shipment.key() + tag(event); }
    }

    /** {@code equipment} and {@code site} are keys. */
    record ProcessDeclared(long line, @Nullable String event, String process, @Nullable String alias, @Nullable String kind,
            @Nullable String site, @Nullable String equipment, @Nullable String operator, @Nullable ValidTime startedAt,
            @Nullable ValidTime endedAt, Timing timing, Map<String, String> attributes) implements Fact {
        @Override public String natural() { return process + tag(event); }
    }

    // ---- genealogy: what became of it ----

    /** {@code part} tells apart several consumptions of one item in one process: the dump's line column, or an ordinal. */
    record Consumed(long line, @Nullable String event, ItemRef item, String process, @Nullable Quantity quantity,
            @Nullable ValidTime at, @Nullable String part, Map<String, String> attributes) implements Fact {
        @Override public String natural() { return process + '|' + item.key() + '|' + or(part) + tag(event); }
    }

    record Produced(long line, @Nullable String event, String process, ItemRef item, @Nullable Quantity quantity,
            @Nullable ValidTime at, @Nullable String part, Map<String, String> attributes) implements Fact {
        @Override public String natural() { return process + '|' + item.key() + '|' + or(part) + tag(event); }
    }

    /** The unit is a piece of the lot. A dump's unit has one lot; the row under the same unit supersedes. */
    record Yielded(long line, @Nullable String event, ItemRef lot, ItemRef unit, @Nullable ValidTime at,
            Map<String, String> attributes) implements Fact {
        @Override public String natural() { return event == null ? unit.key() : unit.key() + '|' + lot.key() + tag(event); }
    }

    /** A fact brings it into being here: EPCIS ObjectEvent with action ADD. */
    record Commissioned(long line, String event, ItemRef item, @Nullable Quantity quantity, ValidTime at) implements Fact {
        @Override public String natural() { return item.key() + tag(event); }
    }

    /**
     * Put into a container. From a row (no event) it is a whole stay: absent {@code from} means always, absent {@code until} still inside.
     * From an event it is an opening at {@code from}, and {@code until} is null: the ledger derives the closing.
     */
    record Packed(long line, @Nullable String event, ItemRef item, ItemRef container, @Nullable ValidTime from,
            @Nullable ValidTime until, @Nullable Quantity quantity, Map<String, String> attributes) implements Fact {
        @Override public String natural() {
            return item.key() + '|' + container.key() + '|' + (from == null ? "" : from.earliest() + "/" + from.latest()) + tag(event);
        }
    }

    /** Taken out; {@code item} null: everything that was inside (DELETE naming no children). */
    record Unpacked(long line, String event, @Nullable ItemRef item, ItemRef container, ValidTime at, @Nullable Quantity quantity) implements Fact {
        @Override public String natural() { return (item == null ? "*" : item.key()) + '|' + container.key() + tag(event); }
    }

    /** Seen inside at that instant (OBSERVE). */
    record SeenInside(long line, String event, ItemRef item, ItemRef container, ValidTime at, @Nullable Quantity quantity) implements Fact {
        @Override public String natural() { return item.key() + '|' + container.key() + tag(event); }
    }

    /** From a row: times are the shipment's. From an event: departed at {@code at}. */
    record Shipped(long line, @Nullable String event, ItemRef item, ItemRef shipment, @Nullable ValidTime at,
            @Nullable Quantity quantity, Map<String, String> attributes) implements Fact {
        @Override public String natural() { return item.key() + '|' + shipment.key() + tag(event); }
    }

    /**
     * Received at {@code at}. {@code shipment} null: no document names it, so the latest open shipment of the item is closed, else
     * {@code own} (named after the event, where it gives source and destination) stands, else it is an observation only.
     */
    record Received(long line, String event, ItemRef item, @Nullable ItemRef shipment, @Nullable ItemRef own, ValidTime at,
            @Nullable Quantity quantity) implements Fact {
        @Override public String natural() { return item.key() + tag(event); }
    }

    // ---- events and corrections ----

    /** An event as it was told, with every item that took part in it in whatever role. Comes before the facts that name it. */
    record Observed(long line, Event told, List<Participant> participants) implements Fact {
        @Override public String event() { return told.key(); }
        @Override public String natural() { return told.key(); }
    }

    /** {@code role}: epc, parent, child, input, output. */
    record Participant(ItemRef item, String role, @Nullable Quantity quantity) {
    }

    /**
     * {@code alias} is another name of the item that {@code name} names. A row says so of an alias once: another name corrects it. What follows
     * from how a source names a thing stands in no row ({@code line} 0), and corrects nothing.
     */
    record SameAs(long line, ItemRef alias, ItemRef name, Map<String, String> attributes) implements Fact {
        @Override public @Nullable String event() { return null; }
        @Override public String natural() { return line == 0 ? alias.key() + '|' + name.key() : alias.key(); }
    }

    /** The same of master data; {@code alias} and {@code name} are keys. */
    record AlsoKnownAs(long line, MasterData kind, String alias, String name, Map<String, String> attributes) implements Fact {
        @Override public @Nullable String event() { return null; }
        @Override public String natural() { return kind + "|" + alias + (line == 0 ? '|' + name : ""); }
    }

    /**
     * An error declaration: voids the live events whose {@link Event#declaresSame() sameness} equals {@code sameness} and which were told
     * before; without such an event, the declaring event itself is born void (EPCIS 2.0, 7.4.1.2).
     */
    record Voided(long line, String event, String sameness) implements Fact {
        @Override public String natural() { return event; }
    }

    private static String tag(@Nullable String event) {
        return event == null ? "" : '@' + event;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
