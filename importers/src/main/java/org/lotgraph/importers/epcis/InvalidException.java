package org.lotgraph.importers.epcis;

import java.io.Serial;
import java.util.List;

/** A document breaks a rule, or nothing can be told of an event. The path is that of the nearest thing that is there, seen from the event (or the document). */
final class InvalidException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    final transient List<Object> path;
    final String what;
    final String remedy;

    InvalidException(List<Object> path, String what, String remedy) {
        super(what, null, false, false);
        this.path = path;
        this.what = what;
        this.remedy = remedy;
    }
}
