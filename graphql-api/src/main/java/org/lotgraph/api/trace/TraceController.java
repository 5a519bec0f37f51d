package org.lotgraph.api.trace;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.lotgraph.api.item.ItemKey;
import org.lotgraph.api.page.CountedConnection;
import org.lotgraph.api.page.PageRequest;
import org.lotgraph.api.refusal.Refusal;
import org.lotgraph.api.refusal.RefusedException;
import org.lotgraph.item.Item;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Items;
import org.lotgraph.trace.Certainty;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Step;
import org.lotgraph.trace.TraceTotals;
import org.lotgraph.trace.TracedItem;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class TraceController {

    private static final int MOST_ORIGINS = 10_000;

    private final Answers answers;
    private final TraceMoments moments;
    private final Items items;

    TraceController(Answers answers, TraceMoments moments, Items items) {
        this.items = items;
        this.answers = answers;
        this.moments = moments;
    }

    @QueryMapping
    Answer traceForward(@Argument List<String> from, @Argument @Nullable TraceOptionsInput options, DataFetchingEnvironment field) {
        return trace(Direction.FORWARD, from, options, field);
    }

    @QueryMapping
    Answer traceBack(@Argument List<String> from, @Argument @Nullable TraceOptionsInput options, DataFetchingEnvironment field) {
        return trace(Direction.BACK, from, options, field);
    }

    private Answer trace(Direction direction, List<String> from, @Nullable TraceOptionsInput given, DataFetchingEnvironment field) {
        if (from.isEmpty() || from.size() > MOST_ORIGINS) {
            throw new RefusedException(Refusal.BAD_ARGUMENT, "from has " + from.size() + " origins: give 1 to " + MOST_ORIGINS + ".");
        }
        TraceOptionsInput options = given == null ? TraceOptionsInput.NONE : given;
        Asked asked = new Asked(direction, List.copyOf(from), options.options());
        GraphQLContext request = field.getGraphQlContext();
        return answers.answer(asked, moments.of(options, field.getSelectionSet(), request));
    }

    @SchemaMapping(typeName = "Trace")
    CompletableFuture<List<Item>> origins(Answer answer, DataLoader<ItemKey, Item> items) {
        return items.loadMany(answer.trace().origins().stream().map(id -> new ItemKey(id, answer.trace().moment())).toList());
    }

    @SchemaMapping(typeName = "Trace")
    TraceTotals totals(Answer answer) {
        return answer.trace().totals();
    }

    @SchemaMapping(typeName = "Trace")
    boolean truncated(Answer answer) {
        return answer.trace().truncated();
    }

    @SchemaMapping(typeName = "Trace")
    long ledgerPosition(Answer answer) {
        return answer.trace().moment().position();
    }

    @SchemaMapping(typeName = "Trace")
    CountedConnection<Reached> items(Answer answer, @Argument @Nullable ItemKind kind, @Argument @Nullable Certainty certainty,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(answer.asked().list("items", String.valueOf(kind), String.valueOf(certainty)), first, after);
        return CountedConnection.of(page, answer.trace().moment().position(), answer.trace().count(kind, certainty),
                (offset, size) -> answer.trace().items(kind, certainty, offset, size).stream().map(one -> new Reached(answer, one)).toList());
    }

    @SchemaMapping(typeName = "Trace", field = "item")
    @Nullable Reached one(Answer answer, @Argument String key) {
        Item item = items.named(key, answer.trace().moment());
        TracedItem traced = item == null ? null : answer.trace().item(item.id());
        return traced == null ? null : new Reached(answer, traced);
    }

    @SchemaMapping(typeName = "Trace")
    CountedConnection<RuledOut> excluded(Answer answer, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(answer.asked().list("excluded"), first, after);
        return CountedConnection.of(page, answer.trace().moment().position(), answer.trace().excludedCount(),
                (offset, size) -> answer.trace().excluded(offset, size).stream().map(one -> new RuledOut(answer, one)).toList());
    }

    @SchemaMapping(typeName = "TracedItem")
    CompletableFuture<Item> item(Reached reached, DataLoader<ItemKey, Item> items) {
        return items.load(new ItemKey(reached.traced().id(), reached.answer().trace().moment()));
    }

    @SchemaMapping(typeName = "TracedItem")
    CompletableFuture<List<Step>> path(Reached reached, DataLoader<Reached, List<Step>> paths) {
        return paths.load(reached);
    }

    @SchemaMapping(typeName = "ExcludedItem", field = "item")
    @Nullable CompletableFuture<Item> excludedItem(RuledOut one, DataLoader<ItemKey, Item> items) {
        return one.excluded().kind() == null ? null
                : items.load(new ItemKey(one.excluded().id(), one.answer().trace().moment()));
    }

    @SchemaMapping(typeName = "ExcludedItem")
    CompletableFuture<Step> by(RuledOut one, DataLoader<RuledOut, Step> rulings) {
        return rulings.load(one);
    }
}
