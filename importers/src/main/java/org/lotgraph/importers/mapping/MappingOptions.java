package org.lotgraph.importers.mapping;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * That tables are read by a mapping, and which.
 *
 * @param database   where the statements run; null: over the files at the paths
 * @param watermarks how far statements have been read before
 * @param longest    how long one statement may run
 */
public record MappingOptions(Mapping mapping, @Nullable Database database, Watermarks watermarks, Duration longest) {

    /** Long enough for any statement that ends, over tables of millions of rows. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    public MappingOptions(Mapping mapping, @Nullable Database database, Watermarks watermarks) {
        this(mapping, database, watermarks, LONGEST);
    }

    /** Over files. */
    public MappingOptions(Mapping mapping) {
        this(mapping, null, Watermarks.NONE);
    }
}
