package org.lotgraph.importers.dump;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Which ids a dump declares, and the rows that declare them. */
final class Declared implements Closeable {

    private final Map<Thing, TableFile> files = new EnumMap<>(Thing.class);
    private final IdIndex index;

    /** Room for that many ids in the given files. */
    Declared(List<TableFile> files, long ids) throws IOException {
        this.index = new IdIndex(ids);
        for (TableFile file : files) {
            file.table().declares().ifPresent(thing -> this.files.put(thing, file));
        }
    }

    /** Notes that a row, the first or a further one, declares this id. */
    void add(Thing thing, String id, long offset) throws IOException {
        index.add(thing, id, offset, at -> declares(thing, id, at));
    }

    /** The row that declares the id as that thing, valid until the next look-up of such a thing; null where none does. */
    @Nullable Cells find(Thing thing, String id) {
        TableFile file = files.get(thing);
        if (file == null) {
            return null;
        }
        try {
            long offset = index.find(thing, id, at -> declares(thing, id, at));
            return offset < 0 ? null : file.at(offset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an id that may name any item is declared as. */
    List<Thing> things(String id) {
        List<Thing> things = new ArrayList<>(1);
        for (Thing thing : Thing.ITEMS) {
            if (find(thing, id) != null) {
                things.add(thing);
            }
        }
        return things;
    }

    /** The offset of the first row that declares the id. */
    long first(Thing thing, String id) throws IOException {
        return index.find(thing, id, at -> declares(thing, id, at));
    }

    private boolean declares(Thing thing, String id, long offset) throws IOException {
        TableFile file = files.get(thing);
        Cells cells = file == null ? null : file.at(offset);
        return cells != null && id.equals(cells.peek("id"));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
