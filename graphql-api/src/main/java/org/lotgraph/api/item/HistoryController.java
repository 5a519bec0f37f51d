package org.lotgraph.api.item;

import java.util.concurrent.CompletableFuture;

import graphql.GraphQLContext;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.lotgraph.api.masterdata.Party;
import org.lotgraph.api.masterdata.Place;
import org.lotgraph.api.page.Connection;
import org.lotgraph.api.page.Cursor;
import org.lotgraph.api.page.ListId;
import org.lotgraph.api.page.PageRequest;
import org.lotgraph.api.page.Positions;
import org.lotgraph.item.Actor;
import org.lotgraph.item.HistoryEntry;
import org.lotgraph.item.Item;
import org.lotgraph.item.Page;
import org.lotgraph.item.ToldEvent;
import org.lotgraph.store.Moment;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class HistoryController {

    private final Positions positions;

    HistoryController(Positions positions) {
        this.positions = positions;
    }

    @SchemaMapping
    CompletableFuture<Connection<HistoryEntry>> history(Item item, @Argument @Nullable Integer first, @Argument @Nullable String after,
            GraphQLContext request, DataLoader<PageOf<HistoryEntry.After>, Page<HistoryEntry>> history) {
        PageRequest page = PageRequest.of(ListId.of("history", item.key()), first, after);
        Moment moment = positions.of(page.after(), request, item.seen());
        HistoryEntry.After from = page.after() == null ? HistoryEntry.After.NOTHING : read(page.after());
        return history.load(new PageOf<>(item.id(), moment, from, page.size()))
                .thenApply(found -> Connection.of(found.rows(), found.more(), page, moment.position(), (entry, i) -> mark(entry.after())));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Place> where(HistoryEntry entry, DataLoader<String, Place> places) {
        return MasterDataFields.load(entry.whereKey(), places);
    }

    @SchemaMapping
    @Nullable Item item(HistoryEntry entry) {
        return entry.other();
    }

    @SchemaMapping
    CompletableFuture<String> name(Actor actor, DataLoader<String, Party> parties) {
        return !actor.isParty() ? CompletableFuture.completedFuture(actor.name())
                : parties.load(actor.name()).thenApply(party -> party.name() != null ? party.name() : party.key());
    }

    @SchemaMapping
    @Nullable CompletableFuture<Party> party(Actor actor, DataLoader<String, Party> parties) {
        return actor.isParty() ? parties.load(actor.name()) : null;
    }

    @SchemaMapping(typeName = "Event")
    @Nullable CompletableFuture<Place> readPoint(ToldEvent event, DataLoader<String, Place> places) {
        return MasterDataFields.load(event.readPointKey(), places);
    }

    @SchemaMapping(typeName = "Event")
    @Nullable CompletableFuture<Place> bizLocation(ToldEvent event, DataLoader<String, Place> places) {
        return MasterDataFields.load(event.bizLocationKey(), places);
    }

    private static String mark(HistoryEntry.After after) {
        return after.time() + " " + after.batch() + " " + after.line() + " " + after.kind() + " " + after.ref();
    }

    private static HistoryEntry.After read(Cursor cursor) {
        String[] parts = cursor.mark().split(" ");
        if (parts.length != 5) {
            throw Cursor.bad();
        }
        try {
            return new HistoryEntry.After(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]), parts[3],
                    Long.parseLong(parts[4]));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }
}
