package org.lotgraph.identity;

/** Text that means to be a GS1 key and is none; the message is a clause that says what is wrong with it. */
final class Malformed extends Exception {

    Malformed(String what) {
        super(what, null, false, false);
    }
}
