package org.lotgraph.api.item;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingFieldSelectionSet;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.lotgraph.api.masterdata.Product;
import org.lotgraph.api.page.Connection;
import org.lotgraph.api.page.Cursor;
import org.lotgraph.api.page.ListId;
import org.lotgraph.api.page.PageRequest;
import org.lotgraph.api.page.Positions;
import org.lotgraph.item.Item;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Items;
import org.lotgraph.item.Page;
import org.lotgraph.item.ValidTime;
import org.lotgraph.store.Moment;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ItemController {

    private final Items items;
    private final Positions positions;

    ItemController(Items items, Positions positions) {
        this.items = items;
        this.positions = positions;
    }

    @QueryMapping
    @Nullable Item item(@Argument String key, GraphQLContext request, DataFetchingFieldSelectionSet lists) {
        // What a name means may have changed since its list was begun.
        List<Cursor> given = Cursor.in(lists);
        return items.named(key, given.isEmpty() ? positions.latest(request) : positions.at(given.getFirst(), request));
    }

    @QueryMapping
    Connection<Item> items(@Argument @Nullable ItemFilterInput filter, @Argument @Nullable Integer first,
            @Argument @Nullable String after, GraphQLContext request) {
        PageRequest page = PageRequest.of(ListId.of("items", String.valueOf(filter)), first, after);
        Moment moment = positions.of(page.after(), request, positions.latest(request));
        String afterKey = page.after() == null ? "" : page.after().mark();
        Page<Item> found = items.find(ItemFilterInput.filter(filter), afterKey, page.size(), moment);
        return Connection.of(found.rows(), found.more(), page, moment.position(), (item, i) -> item.key());
    }

    @SchemaMapping
    @Nullable CompletableFuture<Product> product(Item item, DataLoader<String, Product> products) {
        return item.productKey() == null ? null : products.load(item.productKey());
    }

    @SchemaMapping
    CompletableFuture<Connection<Item>> contents(Item item, @Argument @Nullable OffsetDateTime at, @Argument @Nullable Integer first,
            @Argument @Nullable String after, GraphQLContext request,
            DataLoader<PageOf<Items.Inside>, Page<Item>> contents) {
        return inside(item, new InsideRequest("contents", at, first, after), request, contents);
    }

    @SchemaMapping
    CompletableFuture<Connection<Item>> containers(Item item, @Argument @Nullable OffsetDateTime at, @Argument @Nullable Integer first,
            @Argument @Nullable String after, GraphQLContext request,
            DataLoader<PageOf<Items.Inside>, Page<Item>> containers) {
        return inside(item, new InsideRequest("containers", at, first, after), request, containers);
    }

    private record InsideRequest(String list, @Nullable OffsetDateTime at, @Nullable Integer first, @Nullable String after) {
    }

    private CompletableFuture<Connection<Item>> inside(Item item, InsideRequest asked, GraphQLContext request,
            DataLoader<PageOf<Items.Inside>, Page<Item>> loader) {
        PageRequest page = PageRequest.of(ListId.of(asked.list, item.key(), String.valueOf(asked.at)), asked.first, asked.after);
        Moment moment = positions.of(page.after(), request, item.seen());
        Items.Inside from = from(item, asked.at, page.after(), request);
        return loader.load(new PageOf<>(item.id(), moment, from, page.size()))
                .thenApply(found -> Connection.of(found.rows(), found.more(), page, moment.position(),
                        (one, i) -> from.at() + " " + one.key()));
    }

    /** "Now" is one time for the whole request, and the cursor keeps it for the pages that follow. */
    private static Items.Inside from(Item item, @Nullable OffsetDateTime at, @Nullable Cursor after, GraphQLContext request) {
        boolean anyTime = at == null && item.kind() == ItemKind.SHIPMENT;
        if (after != null) {
            int space = after.mark().indexOf(' ');
            try {
                return new Items.Inside(Long.parseLong(after.mark().substring(0, Math.max(space, 0))), anyTime, after.mark().substring(space + 1));
            } catch (NumberFormatException cut) {
                throw Cursor.bad();
            }
        }
        Instant time = at != null ? at.toInstant() : request.computeIfAbsent(Instant.class, now -> Instant.now());
        return new Items.Inside(ValidTime.nanos(time), anyTime, "");
    }
}
