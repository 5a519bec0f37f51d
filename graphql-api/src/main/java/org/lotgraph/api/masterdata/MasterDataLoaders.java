package org.lotgraph.api.masterdata;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.repository.CrudRepository;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One statement a level of the query and kind of master data. What was named and never declared has its key only. */
@Component
class MasterDataLoaders {

    MasterDataLoaders(BatchLoaderRegistry registry, ProductRepository products, PartyRepository parties, PlaceRepository places,
            EquipmentRepository equipment) {
        register(registry, Product.class, products, Product::key, key -> new Product(key, null, null, null, null));
        register(registry, Party.class, parties, Party::key, key -> new Party(key, null, null, null, null, null, null));
        register(registry, Place.class, places, Place::key, key -> new Place(key, null, null, null, null));
        register(registry, Equipment.class, equipment, Equipment::key, key -> new Equipment(key, null, null));
    }

    private static <T> void register(BatchLoaderRegistry registry, Class<T> type, CrudRepository<T, String> repository,
            Function<T, String> key, Function<String, T> undeclared) {
        registry.forTypePair(String.class, type)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> all(keys, repository, key, undeclared)));
    }

    private static <T> Map<String, T> all(Set<String> keys, CrudRepository<T, String> repository, Function<T, String> key,
            Function<String, T> undeclared) {
        Map<String, T> found = keys.stream().collect(Collectors.toMap(Function.identity(), undeclared));
        repository.findAllById(keys).forEach(one -> found.put(key.apply(one), one));
        return found;
    }
}
