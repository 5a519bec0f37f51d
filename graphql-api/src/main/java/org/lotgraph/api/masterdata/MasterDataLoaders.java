package org.lotgraph.api.masterdata;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.lotgraph.api.page.Positions;
import org.springframework.data.repository.CrudRepository;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * At most one statement a level of the query and kind of master data, and none for what was read since the last append. What was named and
 * never declared has its key only.
 */
@Component
class MasterDataLoaders {

    private final BatchLoaderRegistry registry;
    private final Positions positions;

    MasterDataLoaders(BatchLoaderRegistry registry, Positions positions, ProductRepository products, PartyRepository parties, PlaceRepository places,
            EquipmentRepository equipment) {
        this.registry = registry;
        this.positions = positions;
        register(Product.class, products, Product::key, key -> new Product(key, null, null, null, null));
        register(Party.class, parties, Party::key, key -> new Party(key, null, null, null, null, null, null));
        register(Place.class, places, Place::key, key -> new Place(key, null, null, null, null));
        register(Equipment.class, equipment, Equipment::key, key -> new Equipment(key, null, null));
    }

    private <T> void register(Class<T> type, CrudRepository<T, String> repository, Function<T, String> key, Function<String, T> undeclared) {
        Kept<T> kept = new Kept<>();
        registry.forTypePair(String.class, type).registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() ->
                kept.get(keys, positions.latest(environment.getContext()), missing -> all(missing, repository, key, undeclared))));
    }

    private static <T> Map<String, T> all(Set<String> keys, CrudRepository<T, String> repository, Function<T, String> key,
            Function<String, T> undeclared) {
        Map<String, T> found = keys.stream().collect(Collectors.toMap(Function.identity(), undeclared));
        repository.findAllById(keys).forEach(one -> found.put(key.apply(one), one));
        return found;
    }
}
