package org.lotgraph.importers.epcis;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Timing;
import org.lotgraph.ledger.Event;
import org.lotgraph.ledger.Fact;

/** What was made from what (EPCIS 2.0, 7.4.5). */
final class TransformationFacts {

    private TransformationFacts() {
    }

    /** Returns the key of the process: its transformationID, over all events that bear it, else the event. */
    static String add(Told told, List<Items.Element> inputs, List<Items.Element> outputs, Items items, List<Fact> facts) {
        Event event = told.event();
        String process = process(told, items);
        String site = event.bizLocation() != null ? event.bizLocation() : event.readPoint();
        facts.add(new Fact.ProcessDeclared(told.line(), told.key(), process, null, event.bizStep(), site, null, null, null, null, Timing.TIMELESS,
                Map.of()));
        for (Items.Element input : inputs) {
            facts.add(new Fact.Consumed(told.line(), told.key(), input.item(), process, input.quantity(), told.time(), part(input), Map.of()));
        }
        for (Items.Element output : outputs) {
            facts.add(new Fact.Produced(told.line(), told.key(), process, output.item(), output.quantity(), told.time(), part(output), Map.of()));
        }
        return process;
    }

    private static String process(Told told, Items items) {
        String id = told.json().text("transformationID");
        if (id == null) {
            return told.key();
        }
        return Vocabulary.isUri(id) ? id : items.local(id);
    }

    /** An item may stand in a list in several units of measure. */
    private static @Nullable String part(Items.Element element) {
        return element.quantity() == null ? null : element.quantity().uom();
    }
}
