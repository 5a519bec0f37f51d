package org.lotgraph.importers.mapping;

import java.io.Serial;

/** Why a cell cannot be read; without a stack: there may be millions. */
final class UnreadableCell extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String remedy;

    UnreadableCell(String where, String what, String remedy) {
        super(what, null, false, false);
        this.where = where;
        this.remedy = remedy;
    }

    String where() {
        return where;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
