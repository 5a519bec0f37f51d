package org.lotgraph.api.item;

import graphql.scalars.ExtendedScalars;
import graphql.schema.TypeResolver;
import org.lotgraph.item.Histories;
import org.lotgraph.item.Item;
import org.lotgraph.item.Items;
import org.lotgraph.store.Graph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

@Configuration(proxyBeanMethods = false)
class ItemConfiguration {

    @Bean
    Items items(Graph graph) {
        return new Items(graph);
    }

    @Bean
    Histories histories(Graph graph) {
        return new Histories(graph);
    }

    /** An item's type is its kind: the same lot is a RawMaterial in one answer and, seen later, a Batch in another. */
    @Bean
    RuntimeWiringConfigurer itemWiring() {
        TypeResolver byKind = environment -> environment.getSchema()
                .getObjectType(environment.<Item>getObject().kind().label());
        return wiring -> wiring.scalar(DateTimeScalar.TYPE).scalar(ExtendedScalars.GraphQLLong)
                .type("Item", type -> type.typeResolver(byKind)).type("Lot", type -> type.typeResolver(byKind));
    }
}
