package org.lotgraph.api.trace;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.lotgraph.api.masterdata.Party;
import org.lotgraph.api.masterdata.Place;
import org.lotgraph.api.masterdata.Product;
import org.lotgraph.api.page.CountedConnection;
import org.lotgraph.api.page.PageRequest;
import org.lotgraph.trace.Total;
import org.lotgraph.trace.Trace;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a trace comes to, by product, supplier, receiver and place. */
@Controller
class TotalController {

    @SchemaMapping(typeName = "Trace")
    CountedConnection<Total> byProduct(Answer answer, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return page(answer, "byProduct", Trace::byProduct, first, after);
    }

    @SchemaMapping(typeName = "Trace")
    CountedConnection<Total> bySupplier(Answer answer, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return page(answer, "bySupplier", Trace::bySupplier, first, after);
    }

    @SchemaMapping(typeName = "Trace")
    CountedConnection<Total> byReceiver(Answer answer, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return page(answer, "byReceiver", Trace::byReceiver, first, after);
    }

    @SchemaMapping(typeName = "Trace")
    CountedConnection<Total> byPlace(Answer answer, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return page(answer, "byPlace", Trace::byPlace, first, after);
    }

    private static CountedConnection<Total> page(Answer answer, String name, Function<Trace, List<Total>> of, @Nullable Integer first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(answer.asked().list(name), first, after);
        List<Total> all = answer.sums(name, of);
        return CountedConnection.of(page, answer.trace().moment().position(), all.size(),
                (offset, size) -> all.stream().skip(offset).limit(size).toList());
    }

    @SchemaMapping(typeName = "ProductTotal")
    CompletableFuture<Product> product(Total total, DataLoader<String, Product> products) {
        return products.load(total.key());
    }

    @SchemaMapping(typeName = "PartyTotal")
    CompletableFuture<Party> party(Total total, DataLoader<String, Party> parties) {
        return parties.load(total.key());
    }

    @SchemaMapping(typeName = "PlaceTotal")
    CompletableFuture<Place> place(Total total, DataLoader<String, Place> places) {
        return places.load(total.key());
    }
}
