package org.lotgraph.importers.mapping;

import org.jspecify.annotations.Nullable;

/**
 * That tables are read by a mapping, and which.
 *
 * @param database   where the statements run; null: over the files at the paths
 * @param watermarks how far statements have been read before
 */
public record MappingOptions(Mapping mapping, @Nullable Database database, Watermarks watermarks) {

    /** Over files. */
    public MappingOptions(Mapping mapping) {
        this(mapping, null, Watermarks.NONE);
    }
}
