package org.lotgraph.importers.b2mml;

import java.io.Serial;

/** An element cannot be read as what it should be; the whole that it belongs to does not come in. */
final class BadElement extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Element element;
    private final String remedy;

    /** Its message says what is wrong, in one clear sentence. */
    BadElement(Element element, String what, String remedy) {
        super(what, null, false, false);
        this.element = element;
        this.remedy = remedy;
    }

    Element element() {
        return element;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
