package org.lotgraph.api.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.api.ledger.FactCount;
import org.lotgraph.api.page.Connection;
import org.lotgraph.api.page.Cursor;
import org.lotgraph.api.page.ListId;
import org.lotgraph.api.page.PageRequest;
import org.lotgraph.api.refusal.Refusal;
import org.lotgraph.api.refusal.RefusedException;
import org.lotgraph.imports.ImportQueue;
import org.lotgraph.ledger.Import;
import org.lotgraph.ledger.ImportLog;
import org.lotgraph.ledger.Problem;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Controller
class ImportController {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final ImportLog log;
    private final ImportQueue queue;

    ImportController(ImportLog log, ImportQueue queue) {
        this.log = log;
        this.queue = queue;
    }

    @QueryMapping
    Connection<Import> imports(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(ListId.of("imports"), first, after);
        Cursor last = page.after();
        List<Import> found = log.page(last == null ? null : last.mark(), page.size() + 1);
        return Connection.of(found.subList(0, Math.min(page.size(), found.size())), found.size() > page.size(), page, 0, (one, i) -> one.id());
    }

    @QueryMapping("import")
    @Nullable Import one(@Argument String id) {
        return log.find(id);
    }

    @MutationMapping
    Import undoImport(@Argument String id) {
        Import wanted = known(id);
        switch (wanted.state()) {
            case DONE, REJECTED_SOME, BROKEN_OFF -> queue.undo(id);
            case UNDOING, UNDONE -> { }
            case QUEUED, RUNNING -> throw refused("It is not over yet. Cancel it, or wait for its end, and undo it then.");
            case REFUSED, CANCELLED -> throw refused("Nothing of it came in, so there is nothing to undo.");
        }
        return known(id);
    }

    @MutationMapping
    Import cancelImport(@Argument String id) {
        if (known(id).state() == Import.State.UNDOING) {
            throw refused("It is being undone, or waits for that, and that goes on to its end. Upload the same again to have it back.");
        }
        try {
            if (!queue.cancel(id)) {
                throw refused("It neither waits nor runs here. What has come in is taken back by undoImport.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known(id);
    }

    /** Looked up again and again, since another process may be the one that imports. */
    @SubscriptionMapping
    Flux<Import> importProgress(@Argument String id) {
        known(id);
        return Mono.fromSupplier(() -> known(id)).subscribeOn(Schedulers.boundedElastic()).repeatWhen(again -> again.delayElements(LOOK))
                .distinctUntilChanged().takeUntil(one -> one.state().isFinal());
    }

    private Import known(String id) {
        Import found = log.find(id);
        if (found == null) {
            throw new RefusedException(Refusal.IMPORT_NOT_FOUND, "There is no import " + id + ". The query imports lists all.");
        }
        return found;
    }

    private static RefusedException refused(String sentence) {
        return new RefusedException(Refusal.BAD_ARGUMENT, sentence);
    }

    @SchemaMapping(typeName = "Import")
    List<FactCount> facts(Import one) {
        return one.outcome().facts().entrySet().stream().map(fact -> new FactCount(fact.getKey(), fact.getValue())).toList();
    }

    @SchemaMapping(typeName = "Import")
    Connection<Problem> problems(Import one, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(ListId.of("problems", one.id()), first, after);
        Cursor last = page.after();
        long before = last == null ? 0 : number(last);
        List<Problem> found = log.problems(one.id(), before, page.size() + 1);
        return Connection.of(found.subList(0, Math.min(page.size(), found.size())), found.size() > page.size(), page, 0,
                (problem, i) -> Long.toString(before + i + 1));
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.mark());
        } catch (NumberFormatException e) {
            throw Cursor.bad();
        }
    }

    @SchemaMapping(typeName = "Import")
    long problemCount(Import one) {
        return one.problems();
    }

    /** Where they can be downloaded. */
    @SchemaMapping(typeName = "Import")
    @Nullable String rejects(Import one) {
        return one.via() == Import.Via.UPLOAD && !one.rejects().isEmpty() ? "/imports/" + one.id() + "/rejects" : null;
    }
}
