package org.lotgraph.importers.dump;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Problem;

/** The files of a dump folder, all headers checked before anything of them is read. */
final class Dump implements Closeable {

    private final List<TableFile> files = new ArrayList<>();

    /**
     * Opens a folder.
     *
     * @throws RefusedException when no file of it is one of a dump, or one of them has a wrong header
     */
    Dump(Path folder, ZoneId zone) throws IOException {
        for (Table table : Table.ALL) {
            TableFile file = TableFile.open(table, folder, zone);
            if (file != null) {
                files.add(file);
            }
        }
        if (files.isEmpty()) {
            throw new RefusedException(new Problem(String.valueOf(folder), 0, null, null, "No file of a dump is in this folder.",
                    "Put CSV files of these names into it: " + String.join(", ", Table.ALL.stream().map(Table::file).toList()) + ".", null));
        }
    }

    /** Whether the folder holds any file of a dump, or the file is one. */
    static boolean isDump(Path path) {
        return Table.ALL.stream().map(table -> table.in(path)).anyMatch(file -> file != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    }

    List<TableFile> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        for (TableFile file : files) {
            file.close();
        }
    }
}
