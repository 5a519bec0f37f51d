package org.lotgraph.importers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.mapping.MappingOptions;

/**
 * How paths are imported.
 *
 * @param source  who tells it, the scope of its ids; null: the folder's name, or the file's without its extension
 * @param zone    of dates and of times without an offset
 * @param rejects folder for the rows and events that do not come in; made when the first does not
 * @param mapping how the tables at the paths become facts; null: they are dumps and events
 */
public record ImportOptions(@Nullable String source, ZoneId zone, Path rejects, @Nullable MappingOptions mapping) {

    public ImportOptions(@Nullable String source, ZoneId zone, Path rejects) {
        this(source, zone, rejects, null);
    }

    /** Bytes; names of files have at most 255. */
    private static final int LONGEST_SOURCE = 200;

    /** Whether a source may be called so: ids have a colon after it, and a folder of rejects bears it. */
    public static boolean isSource(String name) {
        return !name.isBlank() && !name.equals(".") && !name.equals("..") && !name.contains(":") && name.chars().noneMatch(Character::isISOControl)
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOURCE;
    }

    /** Where people find the rejects: the folder that they work in. */
    public static final Path REJECTS = Path.of("lotgraph-rejects");
}
