package org.lotgraph.store;

import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a database's commits without asking it. Neo4j numbers them, and in the process that it runs in the number of the newest one
 * is a field to be read, whoever committed it: as long as it stands where it stood, so does the ledger.
 */
public final class Commits {

    /** Instead of a number: a commit is on its way into the store, or nobody here knows. */
    public static final long UNSETTLED = -1;

    /** Where the ledger stands when this is the newest commit. */
    private record Known(long commit, Moment moment) {
    }

    private final LongSupplier newest;
    private volatile Known known = new Known(UNSETTLED, Moment.EMPTY);

    /**
     * Commits that can be heard of.
     *
     * @param newest the number of the newest commit, when it and all before it are whole in the store; else {@link #UNSETTLED}. Never less than
     *               that of a commit that somebody was told of. Commits that change no ledger count too
     */
    public Commits(LongSupplier newest) {
        this.newest = newest;
    }

    /** Those of a Neo4j that runs in another process: it has to be asked, always. */
    public static Commits elsewhere() {
        return new Commits(() -> UNSETTLED);
    }

    long newest() {
        return newest.getAsLong();
    }

    /** Where the ledger stands at this commit; null where that is not known. */
    @Nullable Moment at(long commit) {
        Known now = known;
        return commit != UNSETTLED && now.commit == commit ? now.moment : null;
    }

    /** Takes note of where the ledger stands at this commit, if that is the newest still, and whole; else says no. */
    boolean note(long commit, Moment moment) {
        if (commit == UNSETTLED || newest() != commit) {
            return false;
        }
        known = new Known(commit, moment);
        return true;
    }
}
