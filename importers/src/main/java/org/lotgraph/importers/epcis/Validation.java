package org.lotgraph.importers.epcis;

import org.lotgraph.importers.json.Json;

/** The first pass: is every event valid? What is too large, or cannot be used of the master data, is a problem that the second pass tells. */
final class Validation implements EventSink {

    @Override
    public void event(Json.Obj event, Place place, long bytes) {
        try {
            EventRules.check(event);
        } catch (InvalidException e) {
            throw new InvalidException(place.below(e.path), e.what, e.remedy);
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
