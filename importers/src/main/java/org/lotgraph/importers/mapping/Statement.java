package org.lotgraph.importers.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.dump.DumpImporter;

/**
 * One statement of a mapping: which rows some table of a dump gets.
 *
 * @param file     as the person who wrote it knows it: {@code odoo/lots.sql}
 * @param table    the file of the dump that its rows are of: {@code lots.csv}
 * @param sql      without a semicolon at its end
 * @param optional whether it is left out where a table that it reads is missing
 */
record Statement(String file, String table, String sql, boolean optional) {

    private static final Pattern OPTIONAL = Pattern.compile("(?im)^\\s*--\\s*optional\\b");
    private static final Pattern END = Pattern.compile("\\s*;?\\s*$");

    static Statement of(String mapping, String file, String text) {
        String name = mapping + "/" + file;
        String table = table(file);
        if (table == null) {
            throw Refusals.refused(name, 0, "No table of a dump is called " + kind(file) + ".",
                    "Name the statement after the rows it gives: " + String.join(", ", kinds()) + "; a further one of a kind like lots-received.sql.");
        }
        String sql = END.matcher(text.stripTrailing()).replaceFirst("");
        if (sql.isBlank()) {
            throw Refusals.refused(name, 0, "The file is empty.", "Write a SELECT into it, or take it out of the mapping.");
        }
        return new Statement(name, table, sql, OPTIONAL.matcher(text).find());
    }

    static boolean isOne(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".sql");
    }

    private static List<String> kinds() {
        return DumpImporter.FILES.stream().map(table -> table.replace(".csv", ".sql")).toList();
    }

    /** {@code lots.sql} and {@code lots-received.sql} are both of {@code lots}. */
    private static String kind(String file) {
        String name = String.valueOf(Path.of(file).getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(0, name.length() - ".sql".length()).split("-", 2)[0];
    }

    private static @Nullable String table(String file) {
        String table = kind(file) + ".csv";
        return DumpImporter.FILES.contains(table) ? table : null;
    }

    /** Whether it may have one; only its columns tell for sure. */
    boolean hasWatermark() {
        return sql.toLowerCase(Locale.ROOT).contains(Watermark.COLUMN);
    }

    /** The name without its folder, for counts. */
    String shortName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
