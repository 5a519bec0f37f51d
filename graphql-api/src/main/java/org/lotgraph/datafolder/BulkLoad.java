package org.lotgraph.datafolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.BulkLedger;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;
import org.neo4j.driver.AuthTokens;

/**
 * The first facts of an empty data folder, loaded as a whole: all of them are in the store once {@link #finish} returns, and none
 * before. Owns the folder until it is closed.
 */
public final class BulkLoad implements AutoCloseable {

    private final DataFolder folder;
    private final FolderLock lock;
    private final Replacement replacement;
    private final Path home;
    private final BulkLedger ledger;
    private final Clock clock;

    /** Told how far the loading is, by several threads. */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long inAll);
    }

    private BulkLoad(DataFolder folder, FolderLock lock, Replacement replacement, Path home, Clock clock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.replacement = replacement;
        this.home = home;
        this.clock = clock;
        this.ledger = new BulkLedger(Files.createDirectory(home.resolve("spool")), clock);
    }

    static BulkLoad begin(DataFolder folder, FolderLock lock, Clock clock) throws IOException {
        Replacement replacement = new Replacement(folder);
        return new BulkLoad(folder, lock, replacement, replacement.begin(), clock);
    }

    /** Decides what the ledger would; the facts are not in the store yet. */
    public Appended append(Batch batch) {
        return ledger.append(batch);
    }

    /**
     * Loads all that was appended.
     *
     * @throws CannotRunException when the folder cannot be written; the store is empty as before then
     */
    public void finish(Progress progress) {
        finish(progress, graph -> { });
    }

    /**
     * The same.
     *
     * @param last writes what is to be in the store beside the facts, before anybody sees it
     */
    public void finish(Progress progress, Consumer<Graph> last) {
        try {
            GraphLoad.load(ledger.graph(), home, progress);
            ledger.close();
            Replacement.delete(home.resolve("spool"));
            prepare(last);
            replacement.commit();
        } catch (IOException | UncheckedIOException e) {
            throw DataFolder.notWritable(folder.path(), e);
        }
    }

    /** Constraints and indexes, by the statements that any store gets. */
    private void prepare(Consumer<Graph> last) throws IOException {
        String password = folder.properties().password();
        try (EmbeddedNeo4j embedded = EmbeddedNeo4j.start(home, password);
                Store store = Store.connect(embedded.address(), AuthTokens.basic(EmbeddedNeo4j.USER, password), EmbeddedNeo4j.DATABASE,
                        null, hurry -> { })) {
            new Ledger(store.graph(), clock).prepare();
            last.accept(store.graph());
        }
    }

    /** Lets go of the folder; what was not finished leaves nothing behind. */
    @Override
    public void close() {
        try (lock; ledger) {
            Replacement.delete(replacement.underWay());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
