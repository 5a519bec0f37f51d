package org.lotgraph.datafolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.io.locker.FileLockException;

/** Opens the store in a data folder: as its owner, or as a guest of the Lotgraph that owns it. */
final class FolderStore {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private FolderStore() {
    }

    static Store open(DataFolder folder, Access access) {
        Instant begin = Instant.now();
        try {
            while (true) {
                FolderLock owner = FolderLock.own(folder.path());
                if (owner != null) {
                    return own(folder, owner, access);
                }
                Store store = access == Access.SERVE ? null : visit(folder);
                if (store != null) {
                    return store;
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
        EmbeddedNeo4j embedded = null;
        try {
            folder.write(folder.properties().ownedBy(ProcessHandle.current().pid(), EmbeddedNeo4j.version()));
            if (EmbeddedNeo4j.isLocked(folder.neo4j())) {
                throw storeLocked(folder);
            }
            FolderProperties properties = folder.properties();
            embedded = EmbeddedNeo4j.start(folder.neo4j(), properties.password());
            folder.write(properties.servedAt(embedded.port()));
            return connect(folder.properties(), leave(folder, lock, embedded, access));
        } catch (RuntimeException | IOException e) {
            if (embedded != null) {
                embedded.close();
            }
            lock.close();
            throw explained(folder, e);
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
                return connect(properties, hurry -> guest.close());
            }
        } catch (Neo4jException notOurs) {
            // Another process listens there, or none: as if there was no port.
        }
        guest.close();
        return null;
    }

    /** The password is known to this folder alone, so whoever accepts it is the one that serves it. */
    private static Store connect(FolderProperties properties, Store.Release release) {
        return Store.connect(URI.create("bolt://127.0.0.1:" + properties.port()), AuthTokens.basic(EmbeddedNeo4j.USER, properties.password()),
                EmbeddedNeo4j.DATABASE, release);
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
