package org.lotgraph.importers;

import java.util.ArrayList;
import java.util.List;

import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;

/** Cuts the facts into batches between events or rows, by what they hold alone: the same file gives the same batches whenever it is read. */
public final class Batches {

    private static final int FACTS = 4_000;
    private static final long TEXT = 4L << 20;

    private final String source;
    private final String file;
    private final String digest;
    private final Intake intake;
    private List<Fact> facts = new ArrayList<>();
    private long text;

    /** @param digest hash of the file's content */
    public Batches(String source, String file, String digest, Intake intake) {
        this.source = source;
        this.file = file;
        this.digest = digest;
        this.intake = intake;
    }

    /**
     * What belongs together.
     *
     * @param length characters of the event that tells them
     */
    public void add(List<Fact> told, long length) {
        facts.addAll(told);
        text += length;
        if (facts.size() >= FACTS || text >= TEXT) {
            flush();
        }
    }

    /** At the end. */
    public void flush() {
        if (!facts.isEmpty()) {
            intake.append(new Batch(source, file, digest, facts));
            facts = new ArrayList<>();
        }
        text = 0;
    }
}
