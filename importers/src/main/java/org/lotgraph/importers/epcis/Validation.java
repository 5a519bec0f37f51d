package org.lotgraph.importers.epcis;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;

/** The first pass: is every event valid? What is too large, or cannot be used of the master data, is a problem that the second pass tells. */
final class Validation implements EventSink {

    private final @Nullable InOrder<BlockReader> workers;
    private boolean together;

    /** @param workers look at many events at once, and may then not find the first that is not valid; null: one after the other */
    Validation(@Nullable InOrder<BlockReader> workers) {
        this.workers = workers;
    }

    /** Whether it may have looked at many events at once: then the parser has not seen all of the document, and tells other places, too. */
    boolean wasTogether() {
        return together;
    }

    @Override
    public void event(Json.Obj event, Place place, long bytes) {
        try {
            EventRules.check(event);
        } catch (InvalidException e) {
            throw new InvalidException(place.below(e.path), e.what, e.remedy);
        }
    }

    @Override
    public boolean takesBlocks() {
        together = workers != null;
        return together;
    }

    @Override
    public void events(EventBlock block) {
        Objects.requireNonNull(workers).addBlock(reader -> {
            for (int i = 0; i < block.size(); i++) {
                EventRules.check(reader.read(block, i));
            }
            return () -> { };
        });
    }

    @Override
    public void end() {
        if (workers != null) {
            workers.finish();
        }
    }

    @Override
    public void tooLarge(Place place, long bytes) {
    }

    @Override
    public void vocabulary(String type, Json element, Place place) {
    }

    @Override
    public void vocabularyTooLarge(Place place) {
    }
}
