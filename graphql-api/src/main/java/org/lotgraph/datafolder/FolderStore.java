package org.lotgraph.datafolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.io.locker.FileLockException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the store in a data folder: as its owner, or as a guest of the Lotgraph that owns it. */
final class FolderStore {

    private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private FolderStore() {
    }

    static Store open(DataFolder folder, Access access) {
        return open(folder, access, lock -> own(folder, lock, access), store -> store);
    }

    /** As its owner. What others are to blame for is told at once, and Neo4j starts meanwhile. */
    static Store openToServe(DataFolder folder, Consumer<Graph> first) {
        return open(folder, Access.SERVE, lock -> owning(folder, lock, () -> {
            claimTold(folder);
            return Opening.of(() -> owning(folder, lock, () -> start(folder, lock, Access.SERVE)), first).store();
        }), store -> store);
    }

    /** As its owner or guest, to import into: a load of the whole store where there is nothing in it yet. */
    static Target openToImport(DataFolder folder, Clock clock) {
        return open(folder, Access.WRITE, lock -> ownToImport(folder, lock, clock), Target.InUse::new);
    }

    private static <T> T open(DataFolder folder, Access access, Function<FolderLock, T> asOwner, Function<Store, T> asGuest) {
        Instant begin = Instant.now();
        try {
            while (true) {
                FolderLock owner = FolderLock.own(folder.path());
                if (owner != null) {
                    return asOwner.apply(owner);
                }
                Store store = access == Access.SERVE ? null : visit(folder);
                if (store != null) {
                    return asGuest.apply(store);
                }
                if (Instant.now().isAfter(begin.plus(patience(folder, access)))) {
                    throw inUse(folder);
                }
                pause();
            }
        } catch (IOException | UncheckedIOException e) {
            throw DataFolder.notWritable(folder.path(), e);
        }
    }

    /** A Lotgraph that starts or ends is waited for; whoever holds the lock without saying so may be one for a moment. */
    private static Duration patience(DataFolder folder, Access access) {
        if (isOwned(folder)) {
            return access == Access.SERVE ? Duration.ZERO : START;
        }
        return MOMENT;
    }

    private static Store own(DataFolder folder, FolderLock lock, Access access) {
        return owning(folder, lock, () -> {
            claimTold(folder);
            return start(folder, lock, access).store();
        });
    }

    private static void claimTold(DataFolder folder) throws IOException {
        if (claim(folder)) {
            LOG.warn("An import into {} was stopped before its end: nothing of it is in the store.", folder.path());
        }
    }

    private static Opening.Opened start(DataFolder folder, FolderLock lock, Access access) throws IOException {
        EmbeddedNeo4j embedded = EmbeddedNeo4j.start(folder.neo4j(), folder.properties().password());
        return new Opening.Opened(serve(folder, lock, embedded, access), embedded);
    }

    private static Target ownToImport(DataFolder folder, FolderLock lock, Clock clock) {
        return owning(folder, lock, () -> {
            boolean again = claim(folder);
            if (!Files.exists(folder.neo4j())) {
                return new Target.Empty(BulkLoad.begin(folder, lock, clock), again);
            }
            EmbeddedNeo4j embedded = EmbeddedNeo4j.start(folder.neo4j(), folder.properties().password());
            if (isEmpty(folder, embedded)) {
                embedded.close();
                return new Target.Empty(BulkLoad.begin(folder, lock, clock), again);
            }
            return new Target.InUse(serve(folder, lock, embedded, Access.WRITE));
        });
    }

    /** Something to do as the owner. */
    @FunctionalInterface
    private interface Owning<T> {
        T run() throws IOException;
    }

    private static <T> T owning(DataFolder folder, FolderLock lock, Owning<T> work) {
        try {
            return work.run();
        } catch (RuntimeException | IOException e) {
            lock.close();
            throw explained(folder, e);
        }
    }

    /** Says who owns the folder now, and ends what a killed owner left; true where that was a load that is not in the store. */
    private static boolean claim(DataFolder folder) throws IOException {
        folder.write(folder.properties().ownedBy(ProcessHandle.current().pid(), EmbeddedNeo4j.version()));
        if (EmbeddedNeo4j.isLocked(folder.neo4j())) {
            throw storeLocked(folder);
        }
        return new Replacement(folder).recover();
    }

    /** Before anybody else is let in. */
    private static boolean isEmpty(DataFolder folder, EmbeddedNeo4j embedded) {
        FolderProperties properties = folder.properties().servedAt(embedded.port());
        try (Store store = connect(properties, null, hurry -> { })) {
            return new Moments(store.graph()).latest().batch() == 0;
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    private static Store serve(DataFolder folder, FolderLock lock, EmbeddedNeo4j embedded, Access access) {
        try {
            folder.write(folder.properties().servedAt(embedded.port()));
            return connect(folder.properties(), embedded, leave(folder, lock, embedded, access));
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    private static Store.Release leave(DataFolder folder, FolderLock lock, EmbeddedNeo4j embedded, Access access) {
        return hurry -> {
            try (lock; embedded) {
                FolderLock alone = access == Access.SERVE ? null : FolderLock.whenAlone(folder.path(), hurry);
                folder.write(folder.properties().servedAt(0));
                if (alone != null) {
                    alone.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Null where the owner is not, or not yet, a Lotgraph that lets others in. */
    private static @Nullable Store visit(DataFolder folder) throws IOException {
        FolderLock guest = FolderLock.visit(folder.path());
        if (guest == null) {
            return null;
        }
        FolderProperties properties = folder.properties();
        try {
            if (properties.port() != 0) {
                return connect(properties, null, hurry -> guest.close());
            }
        } catch (Neo4jException notOurs) {
            // Another process listens there, or none: as if there was no port.
        }
        guest.close();
        return null;
    }

    /** The password is known to this folder alone, so whoever accepts it is the one that serves it. */
    private static Store connect(FolderProperties properties, @Nullable EmbeddedNeo4j own, Store.Release release) {
        return Store.connect(EmbeddedNeo4j.address(properties.port()), AuthTokens.basic(EmbeddedNeo4j.USER, properties.password()),
                EmbeddedNeo4j.DATABASE, own, release);
    }

    /** Whether the process that said it owns the folder is alive, and still does. */
    private static boolean isOwned(DataFolder folder) {
        long process = folder.properties().owner();
        if (process == ProcessHandle.current().pid()) {
            return FolderLock.isOwnedHere(folder.path());
        }
        return process > 0 && ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("Interrupted while waiting for the Lotgraph that owns the data folder; try again.");
        }
    }

    private static CannotRunException inUse(DataFolder folder) {
        String who = isOwned(folder) ? "a running Lotgraph (process " + folder.properties().owner() + ")" : "another process";
        return new CannotRunException("The data folder " + folder.path() + " is locked by " + who + "; stop it, or name another folder with --data.");
    }

    private static CannotRunException storeLocked(DataFolder folder) {
        return new CannotRunException("The store in " + folder.path() + " is locked by another process; stop it, or name another folder with --data.");
    }

    private static RuntimeException explained(DataFolder folder, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotRunException known) {
                return known;
            }
            if (cause instanceof FileLockException) {
                return storeLocked(folder);
            }
        }
        return new CannotRunException("The store in " + folder.path() + " cannot be opened (" + root(e) + "); see " + folder.neo4j().resolve("logs/debug.log")
                + ", or name another folder with --data.", e);
    }

    private static String root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
