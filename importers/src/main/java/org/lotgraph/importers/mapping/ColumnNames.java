package org.lotgraph.importers.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** The names of a table's columns as its header has them, made fit for a database: one without a name has its letter, none is there twice. */
final class ColumnNames {

    static final int MOST = 1000;

    private ColumnNames() {
    }

    static List<String> of(List<@Nullable String> header) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < header.size(); i++) {
            String text = header.get(i);
            String name = text == null || text.isBlank() ? SheetScan.letters(i) : text.strip();
            String free = name;
            for (int again = 2; !taken.add(free); again++) {
                free = name + "_" + again;
            }
            names.add(free);
        }
        return names;
    }
}
