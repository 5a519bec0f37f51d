package org.lotgraph.importers.epcis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.Event;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

/**
 * Shipping and receiving (CBV 2.0, 7.1). What travels is the container where the event names one. The Shipment is the despatch advice, else
 * the bill of lading, among the business transactions, else the shipping event.
 */
final class MovementFacts {

    private static final List<String> DOCUMENTS = List.of("desadv", "bol");
    private static final List<String> PARTIES = List.of("owning_party", "possessing_party", "location");

    private final Items items;

    MovementFacts(Items items) {
        this.items = items;
    }

    void add(Told told, List<Items.Element> elements, List<Fact> facts) {
        String step = told.event().bizStep();
        if (!"shipping".equals(step) && !"receiving".equals(step) || elements.isEmpty()) {
            return;
        }
        String sender = party(told, "sourceList", "source");
        String receiver = party(told, "destinationList", "destination");
        ItemRef document = document(told, sender);
        if (step.equals("shipping")) {
            shipped(told, document == null ? byEvent(told.event()) : document, sender, receiver, elements, facts);
        } else {
            received(told, document, sender, receiver, elements, facts);
        }
    }

    private static void shipped(Told told, ItemRef shipment, @Nullable String sender, @Nullable String receiver, List<Items.Element> elements,
            List<Fact> facts) {
        facts.add(new Fact.ShipmentDeclared(told.line(), told.key(), shipment, sender, receiver, null, told.time(), null, Map.of()));
        for (Items.Element element : EventFacts.once(elements)) {
            facts.add(new Fact.Shipped(told.line(), told.key(), element.item(), shipment, told.time(), element.quantity(), Map.of()));
        }
    }

    /** Without a document the receipt closes what is open; where nothing is, an event with both ends is a Shipment of its own. */
    private static void received(Told told, @Nullable ItemRef document, @Nullable String sender, @Nullable String receiver,
            List<Items.Element> elements, List<Fact> facts) {
        ItemRef own = document == null && sender != null && receiver != null ? byEvent(told.event()) : null;
        ItemRef shipment = document == null ? own : document;
        if (shipment != null && (sender != null || receiver != null)) {
            facts.add(new Fact.ShipmentDeclared(told.line(), told.key(), shipment, sender, receiver, null, null, null, Map.of()));
        }
        for (Items.Element element : EventFacts.once(elements)) {
            facts.add(new Fact.Received(told.line(), told.key(), element.item(), document, own, told.time(), element.quantity()));
        }
    }

    private static ItemRef byEvent(Event event) {
        return ItemRef.of(event.key(), ItemKind.SHIPMENT);
    }

    /** A URI identifies the document; a bare number does so only together with who gave it out. Of several, the first in the alphabet. */
    private @Nullable ItemRef document(Told told, @Nullable String sender) {
        for (String type : DOCUMENTS) {
            for (String id : ids(told.list("bizTransactionList"), type)) {
                if (Vocabulary.isUri(id)) {
                    return items.named(id, ItemKind.SHIPMENT);
                }
                if (sender != null) {
                    return ItemRef.of("urn:lotgraph:shipment:" + sender + ':' + id, ItemKind.SHIPMENT);
                }
            }
        }
        return null;
    }

    private static List<String> ids(List<Json> transactions, String type) {
        List<String> ids = new ArrayList<>(transactions.size());
        for (Json each : transactions) {
            if (isOf(each, type)) {
                ids.add(id(each));
            }
        }
        ids.sort(null);
        return ids;
    }

    private static boolean isOf(Json transaction, String type) {
        return transaction instanceof Json.Obj object && type.equals(Vocabulary.word(object.text("type")));
    }

    private static String id(Json transaction) {
        return transaction instanceof Json.Obj object ? String.valueOf(object.text("bizTransaction")) : "";
    }

    /** Who owns it before who holds it before where it is. */
    private @Nullable String party(Told told, String list, String member) {
        for (String type : PARTIES) {
            for (Json element : told.list(list)) {
                if (element instanceof Json.Obj object && type.equals(Vocabulary.word(object.text("type"))) && object.text(member) instanceof String id) {
                    return items.key(id);
                }
            }
        }
        return null;
    }
}
