package org.lotgraph.importers.epcis;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonText;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

/** From one valid event to its facts, the observation first. */
final class EventFacts {

    private static final int FEW = 8;

    private final Items items;
    private final Told.Teller teller;
    private final JsonText text = JsonText.ofMany();
    private final BlockReader reader = new BlockReader();
    private final LotFacts lots;
    private final MovementFacts movements;

    /** @param prefixes what the document declares */
    EventFacts(String source, ZoneId zone, Prefixes prefixes) {
        this.items = new Items(source);
        this.teller = new Told.Teller(items, new MemberOrder(prefixes.copy()));
        this.lots = new LotFacts(items, zone);
        this.movements = new MovementFacts(items);
    }

    /** An event of a block. */
    Json.Obj read(EventBlock block, int event) {
        return reader.read(block, event);
    }

    /** Whether no number in the event that was read last needs a second look: none is negative, and none long. */
    boolean hasUsualNumbers() {
        return reader.hasUsualNumbers();
    }

    /** Adds those of the event that was read last. */
    void addRead(Json.Obj json, long line, List<Fact> facts) {
        add(json, reader.kept(), line, facts);
    }

    List<Fact> of(Json.Obj json, long line) {
        List<Fact> facts = new ArrayList<>();
        add(json, text.write(json).take(), line, facts);
        return facts;
    }

    private void add(Json.Obj json, String kept, long line, List<Fact> facts) {
        int observation = facts.size();
        Told told = teller.told(json, kept, line);
        switch (told.event().type()) {
            case "AggregationEvent", "AssociationEvent" -> contained(told, facts);
            case "TransformationEvent" -> transformed(told, facts);
            case "TransactionEvent" -> transacted(told, facts);
            default -> object(told, facts);
        }
        if (json.has("errorDeclaration")) {
            // Says that it did not happen like this: nothing of it but the saying stands.
            facts.subList(observation + 1, facts.size()).clear();
            facts.add(new Fact.Voided(line, told.key(), told.event().declaresSame()));
        }
    }

    private void object(Told told, List<Fact> facts) {
        List<Items.Element> elements = items.elements(told.json(), "epcList", "quantityList");
        observed(told, facts, participants(elements, "epc"));
        if (told.isAdd()) {
            for (Items.Element element : once(elements)) {
                if (element.item().kind() != ItemKind.CLASS) {
                    facts.add(new Fact.Commissioned(told.line(), told.key(), element.item(), element.quantity(), told.time()));
                }
            }
        }
        lots.described(told, elements, null, facts);
        movements.add(told, elements, facts);
    }

    private void transacted(Told told, List<Fact> facts) {
        List<Items.Element> elements = new ArrayList<>(items.elements(told.json(), "epcList", "quantityList"));
        List<Fact.Participant> participants = participants(elements, "epc");
        String parent = told.json().text("parentID");
        if (parent != null) {
            participants.addFirst(new Fact.Participant(items.parent(parent), "parent", null));
            elements.addFirst(items.parentElement(parent));
        }
        observed(told, facts, participants);
        movements.add(told, elements, facts);
    }

    private void contained(Told told, List<Fact> facts) {
        List<Items.Element> children = items.elements(told.json(), "childEPCs", "childQuantityList");
        List<Fact.Participant> participants = participants(children, "child");
        String parent = told.json().text("parentID");
        if (parent == null) {
            observed(told, facts, participants);
            movements.add(told, children, facts);
            return;
        }
        ItemRef container = items.parent(parent);
        participants.addFirst(new Fact.Participant(container, "parent", null));
        observed(told, facts, participants);
        ContainmentFacts.add(told, once(children), container, facts);
        movements.add(told, List.of(items.parentElement(parent)), facts);
    }

    private void transformed(Told told, List<Fact> facts) {
        List<Items.Element> inputs = items.elements(told.json(), "inputEPCList", "inputQuantityList");
        List<Items.Element> outputs = items.elements(told.json(), "outputEPCList", "outputQuantityList");
        List<Fact.Participant> participants = participants(inputs, "input");
        participants.addAll(participants(outputs, "output"));
        observed(told, facts, participants);
        String process = TransformationFacts.add(told, inputs, outputs, items, facts);
        lots.described(told, outputs, process, facts);
    }

    private static void observed(Told told, List<Fact> facts, List<Fact.Participant> participants) {
        facts.add(new Fact.Observed(told.line(), told.event(), participants));
    }

    private static List<Fact.Participant> participants(List<Items.Element> elements, String role) {
        List<Fact.Participant> participants = new ArrayList<>(elements.size() + 1);
        for (Items.Element element : elements) {
            participants.add(new Fact.Participant(element.item(), role, element.quantity()));
        }
        return participants;
    }

    /** Each item once, though a list may give it in several units of measure: such facts know one quantity an item. */
    static List<Items.Element> once(List<Items.Element> elements) {
        if (elements.size() < 2 || elements.size() <= FEW && differ(elements)) {
            return elements;
        }
        Set<String> seen = HashSet.newHashSet(elements.size());
        List<Items.Element> once = new ArrayList<>(elements.size());
        for (Items.Element element : elements) {
            if (seen.add(element.item().key())) {
                once.add(element);
            }
        }
        return once;
    }

    private static boolean differ(List<Items.Element> elements) {
        for (int i = 1; i < elements.size(); i++) {
            String key = elements.get(i).item().key();
            for (int j = 0; j < i; j++) {
                if (key.equals(elements.get(j).item().key())) {
                    return false;
                }
            }
        }
        return true;
    }
}
