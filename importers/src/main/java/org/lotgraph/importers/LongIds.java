package org.lotgraph.importers;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.ledger.Event;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

/** Ids and numbers that no index of the store holds: one of them would end the whole import. Whoever tells them hears of it as of any other bad row. */
public final class LongIds {

    /** Bytes of UTF-8 of an id. The store cannot index what is longer than about 8,000. */
    public static final int LONGEST_ID = 4_000;
    /** The same of a lot number, which stands in one index with the product. */
    public static final int LONGEST_NUMBER = 3_000;
    /** Bytes of UTF-8 of an event or row in which nothing can be too long, even if every character of an id is escaped in its key. */
    public static final int SHORT = 1_000;
    /** A key has a prefix with the source in it, and an ending at times. */
    private static final int LONGEST_KEY = LONGEST_ID + 500;
    /** Characters of it that a sentence shows. */
    private static final int SHOWN = 80;

    private static final String REMEDY = "Give the id or number alone; a text goes into a member or column of its own.";

    private @Nullable String found;
    private int bound;

    private LongIds() {
    }

    /**
     * Whether it has more bytes of UTF-8 than that.
     *
     * @param most at least 3
     */
    public static boolean isLonger(String text, int most) {
        return text.length() > most / 3 && text.getBytes(StandardCharsets.UTF_8).length > most;
    }

    /** Why these facts cannot be taken; null where they can. */
    public static @Nullable Why in(List<? extends Fact> facts) {
        LongIds ids = new LongIds();
        facts.forEach(ids::look);
        return ids.why();
    }

    /** Why an id cannot be one; null where it can. */
    public static @Nullable Why of(String id) {
        LongIds ids = new LongIds();
        ids.text(id, LONGEST_ID);
        return ids.why();
    }

    /** One sentence each. */
    public record Why(String what, String remedy) {
    }

    private @Nullable Why why() {
        return found == null ? null : new Why("An id or number is longer than %,d bytes: it begins with \"%s\".".formatted(bound, found.substring(0, found.offsetByCodePoints(0, SHOWN))), REMEDY);
    }

    private void look(Fact fact) {
        switch (fact) {
            case Fact.ProductDeclared told -> keys(told.product(), told.alias());
            case Fact.PartyDeclared told -> keys(told.party(), told.alias());
            case Fact.PlaceDeclared told -> keys(told.place(), null);
            case Fact.LotDeclared told -> {
                item(told.lot());
                keys(told.product(), told.owner());
                keys(told.supplier(), null);
                text(told.lotNumber(), LONGEST_NUMBER);
            }
            case Fact.CartonDeclared told -> item(told.carton());
            case Fact.ShipmentDeclared told -> {
                item(told.shipment());
                keys(told.sender(), told.receiver());
            }
            case Fact.ProcessDeclared told -> {
                keys(told.process(), told.alias());
                keys(told.site(), told.equipment());
            }
            case Fact.Consumed told -> both(told.item(), told.process());
            case Fact.Produced told -> both(told.item(), told.process());
            case Fact.Yielded told -> items(told.lot(), told.unit());
            case Fact.Commissioned told -> item(told.item());
            case Fact.Packed told -> items(told.item(), told.container());
            case Fact.Unpacked told -> items(told.item(), told.container());
            case Fact.SeenInside told -> items(told.item(), told.container());
            case Fact.Shipped told -> items(told.item(), told.shipment());
            case Fact.Received told -> {
                items(told.item(), told.shipment());
                item(told.own());
            }
            case Fact.Observed told -> {
                event(told.told());
                told.participants().forEach(each -> item(each.item()));
            }
            case Fact.SameAs told -> items(told.alias(), told.name());
            case Fact.AlsoKnownAs told -> keys(told.alias(), told.name());
            case Fact.Voided told -> keys(told.event(), told.sameness());
        }
    }

    private void event(Event event) {
        keys(event.key(), event.readPoint());
        keys(event.bizLocation(), null);
        text(event.eventId(), LONGEST_ID);
    }

    private void both(ItemRef item, String process) {
        item(item);
        keys(process, null);
    }

    private void items(@Nullable ItemRef one, @Nullable ItemRef other) {
        item(one);
        item(other);
    }

    private void item(@Nullable ItemRef item) {
        if (item != null) {
            keys(item.key(), item.alias());
            keys(item.product(), null);
        }
    }

    private void keys(@Nullable String one, @Nullable String other) {
        text(one, LONGEST_KEY);
        text(other, LONGEST_KEY);
    }

    private void text(@Nullable String text, int most) {
        if (text != null && isLonger(text, most)) {
            found = text;
            bound = Math.min(most, LONGEST_ID);
        }
    }
}
