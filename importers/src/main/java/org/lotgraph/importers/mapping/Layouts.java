package org.lotgraph.importers.mapping;

/** How the tables of a mapping stand in their files: what {@code tables.yaml} says. */
public final class Layouts {

    static final Layouts NONE = new Layouts();

    private Layouts() {
    }

    /** What it was read from. */
    String text() {
        return "";
    }

    static Layouts read(String file, String text) {
        return NONE;
    }
}
