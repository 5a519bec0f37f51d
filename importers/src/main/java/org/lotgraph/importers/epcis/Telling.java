package org.lotgraph.importers.epcis;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.Batches;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.LongIds;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonTree;
import org.lotgraph.importers.json.Numbers;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

/** The second pass: every event and every description of a product, place or party becomes facts, or a problem. */
final class Telling implements EventSink {

    private static final int LONGEST_SOURCE = 100;

    private final String name;
    private final Batches batches;
    private final Intake intake;
    private final InOrder<EventFacts> workers;
    private final MasterData masterData;
    /** Bytes of an event whose ids need not be looked at; the source stands in its own. */
    private final int shortEvent;

    Telling(String name, String source, InOrder<EventFacts> workers, Batches batches, Intake intake) {
        this.name = name;
        this.batches = batches;
        this.intake = intake;
        this.workers = workers;
        this.masterData = new MasterData(source);
        this.shortEvent = source.length() > LONGEST_SOURCE ? 0 : LongIds.SHORT;
    }

    @Override
    public void event(Json.Obj event, Place place, long bytes) {
        workers.add(events -> told(events, event, place), bytes);
    }

    /** What is to be said of an event, in its turn. */
    private Runnable told(EventFacts events, Json.Obj event, Place place) {
        InvalidException wrong = wrong(event);
        List<Fact> facts = wrong == null ? events.of(event, place.line()) : List.of();
        InvalidException any = wrong == null ? longId(facts) : wrong;
        return any == null ? () -> batches.add(facts, length(facts)) : problem(event, place, any);
    }

    private static int length(List<Fact> event) {
        return ((Fact.Observed) event.getFirst()).told().json().length();
    }

    /** Facts of neighbours are handed over together, with as little as possible that another thread would have to look for. */
    private Runnable told(EventFacts events, EventBlock block) {
        List<Runnable> said = new ArrayList<>();
        Neighbours neighbours = new Neighbours(block.size());
        for (int i = 0; i < block.size(); i++) {
            Json.Obj event = events.read(block, i);
            InvalidException wrong = events.hasUsualNumbers() ? null : wrong(event);
            if (wrong == null) {
                events.addRead(event, block.line(i), neighbours.facts);
                wrong = block.length(i) <= shortEvent ? null : longId(neighbours.added());
            }
            if (wrong == null) {
                neighbours.end();
            } else {
                neighbours.added().clear();
                said.add(neighbours);
                said.add(problem(event, block.place(i), wrong));
                neighbours = new Neighbours(block.size() - i);
            }
        }
        said.add(neighbours);
        return () -> said.forEach(Runnable::run);
    }

    /** The facts of events that stand one behind the other. */
    private final class Neighbours implements Runnable {

        private static final int FACTS_OF_MOST = 10;

        private final List<Fact> facts;
        private final int[] ends;
        private final int[] lengths;
        private int size;

        Neighbours(int most) {
            facts = new ArrayList<>(FACTS_OF_MOST * most);
            ends = new int[most];
            lengths = new int[most];
        }

        /** Those since the last event ended. */
        List<Fact> added() {
            return facts.subList(end(size - 1), facts.size());
        }

        private int end(int event) {
            return event < 0 ? 0 : ends[event];
        }

        /** An event ends here. */
        void end() {
            lengths[size] = length(added());
            ends[size++] = facts.size();
        }

        @Override
        public void run() {
            for (int i = 0; i < size; i++) {
                batches.add(facts.subList(end(i - 1), ends[i]), lengths[i]);
            }
        }
    }

    /** Why nothing can be told of an event, though it is valid. */
    private static @Nullable InvalidException wrong(Json.Obj event) {
        List<Object> negative = ListRules.negativeQuantity(event);
        if (negative != null) {
            return new InvalidException(negative, "The event gives a negative quantity.",
                    "Give the quantity that was there, or say with its action or an error declaration that there was less.");
        }
        List<Object> quantity = ListRules.longQuantity(event);
        List<Object> tooLong = quantity == null ? Ilmd.tooLong(event) : quantity;
        return tooLong == null ? null : new InvalidException(tooLong, "The event gives " + Numbers.TOO_LONG + ".",
                "Give the number that is meant; what is no amount, such as a lot number, in quotes.");
    }

    private static @Nullable InvalidException longId(List<Fact> facts) {
        LongIds.Why why = LongIds.in(facts);
        return why == null ? null : new InvalidException(List.of(), why.what(), why.remedy());
    }

    private Runnable problem(Json.Obj event, Place place, InvalidException wrong) {
        Problem problem = new Problem(name, place.line(), place.column(), Place.text(place.below(wrong.path)), wrong.what, wrong.remedy, event.compact());
        return () -> intake.problem(problem);
    }

    @Override
    public boolean takesBlocks() {
        return true;
    }

    @Override
    public void events(EventBlock block) {
        workers.addBlock(events -> told(events, block));
    }

    @Override
    public void end() {
        workers.finish();
    }

    @Override
    public void tooLarge(Place place, long bytes) {
        problem(place, "The event is too large to be read: " + (bytes >> 20) + " MB, of at most " + (DocumentReader.LARGEST_EVENT >> 20)
                + " MB and " + JsonTree.MOST_VALUES + " values.", "Split it into several events, or leave its attachment out, and import those.", null);
    }

    @Override
    public void vocabulary(String type, Json element, Place place) {
        workers.finish();
        Fact declared = masterData.declared(type, element, place.line());
        LongIds.Why longId = declared == null ? null : LongIds.in(List.of(declared));
        if (longId != null) {
            problem(place, longId.what(), longId.remedy(), element.compact());
        } else if (declared != null) {
            batches.add(List.of(declared), 0);
        } else if (!(element instanceof Json.Obj object) || !object.has("id") && !object.has("@id")) {
            problem(place, "A vocabulary element has no id, so it describes nothing.", "Add the id of the product, place or party.", element.compact());
        }
    }

    @Override
    public void vocabularyTooLarge(Place place) {
        problem(place, "The master data here are too large to be read: more than " + (DocumentReader.LARGEST_EVENT >> 20) + " MB.",
                "Put the vocabulary's type before its elements, or split it.", null);
    }

    private void problem(Place place, String what, String remedy, @Nullable String row) {
        workers.finish();
        intake.problem(new Problem(name, place.line(), place.column(), Place.text(place.path()), what, remedy, row));
    }
}
