package org.lotgraph.importers.epcis;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What came of texts that were read not long ago: events name the same few words, places and lots over and over, and a unit in several events
 * on end. One text takes the place of another, so that nothing has to be thrown out, and one that is not there is mostly found missing by its
 * hash. Each thread has its own.
 */
final class Recent<V> {

    private static final int BITS = 10;
    /** Longer ones would outlive the event that they stand in. */
    private static final int LONGEST = 200;
    private static final int MIXER = 0x9e37_79b9;

    private final Function<String, V> reader;
    private final int[] hashes = new int[1 << BITS];
    private final @Nullable String[] texts = new String[1 << BITS];
    private final Object[] values = new Object[1 << BITS];

    /** @param reader what comes of a text, which is the same every time */
    Recent(Function<String, V> reader) {
        this.reader = reader;
    }

    @SuppressWarnings("unchecked")
    V of(String text) {
        int hash = text.hashCode();
        int at = hash * MIXER >>> Integer.SIZE - BITS;
        if (hashes[at] == hash && text.equals(texts[at])) {
            return (V) values[at];
        }
        V read = reader.apply(text);
        if (text.length() <= LONGEST) {
            hashes[at] = hash;
            texts[at] = text;
            values[at] = read;
        }
        return read;
    }
}
