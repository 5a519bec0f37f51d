package org.lotgraph.importers.plant;

/** What is wrong with the plant's records, on purpose: what a genealogy without faults would never teach anybody to look for. */
final class Faults {

    /** No supplier and no receipt is known of this raw lot. */
    static final int UNKNOWN_ORIGIN = 10;
    /** More of this raw lot is used than was received. */
    static final int OVERUSED = 4;
    /** This finished batch took its masses the day before they were mixed, if the clerk is to be believed. */
    static final int CONSUMED_BEFORE_PRODUCED = 8;
    /** This mass was mixed with a lot that no table knows. */
    static final int WITH_UNDECLARED = 15;
    static final String UNDECLARED = "RAW-LOST-1";
    /** The SSCC of this carton was typed by hand. */
    static final int MISTYPED_CARTON = 5;

    private Faults() {
    }
}
