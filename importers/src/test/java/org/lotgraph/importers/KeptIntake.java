package org.lotgraph.importers;

import java.util.ArrayList;
import java.util.List;

import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

/** An intake that keeps everything, for small files. */
public class KeptIntake implements Intake {

    public final List<Batch> batches = new ArrayList<>();
    public final List<Problem> problems = new ArrayList<>();
    public final List<String> notes = new ArrayList<>();
    public long read;
    public long size;

    public final List<Fact> facts() {
        return batches.stream().flatMap(batch -> batch.facts().stream()).toList();
    }

    public final <F extends Fact> List<F> facts(Class<F> kind) {
        return facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void append(Batch batch) {
        batches.add(batch);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }

    @Override
    public void progress(long bytesRead, long bytesInAll) {
        read = bytesRead;
        size = bytesInAll;
    }
}
