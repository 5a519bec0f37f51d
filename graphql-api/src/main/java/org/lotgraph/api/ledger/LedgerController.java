package org.lotgraph.api.ledger;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.ledger.Head;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.snapshot.SnapshotFigures;
import org.lotgraph.snapshot.Snapshots;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class LedgerController {

    private final Ledger ledger;
    private final Snapshots snapshots;

    LedgerController(Ledger ledger, Snapshots snapshots) {
        this.ledger = ledger;
        this.snapshots = snapshots;
    }

    @QueryMapping
    Head ledger() {
        return ledger.head();
    }

    @SchemaMapping(typeName = "Ledger")
    @Nullable Instant clock(Head head) {
        return head.position() == 0 ? null : head.clock();
    }

    @SchemaMapping(typeName = "Ledger")
    List<FactCount> counts(Head head) {
        return head.counts().entrySet().stream().map(one -> new FactCount(one.getKey(), one.getValue())).toList();
    }

    @SchemaMapping(typeName = "Ledger")
    SnapshotFigures snapshot(Head head) {
        return snapshots.figures();
    }
}
