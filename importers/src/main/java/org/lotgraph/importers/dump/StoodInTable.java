package org.lotgraph.importers.dump;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.lotgraph.importers.Stood;
import org.lotgraph.ledger.Problem;

/** Where the rows of a batch begin in their table. */
record StoodInTable(TableFile file, long[] offsets) implements Stood {

    @Override
    public Problem problem(int fact, Problem why) {
        try {
            return new Problem(why.file(), why.line(), why.column(), why.field(), why.what(), why.remedy(), file.rawAt(offsets[fact]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String rejects() {
        return file.table().file();
    }
}
