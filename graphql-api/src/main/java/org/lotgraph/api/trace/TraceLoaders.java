package org.lotgraph.api.trace;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lotgraph.trace.Step;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The evidence of a whole page at once. */
@Component
class TraceLoaders {

    TraceLoaders(BatchLoaderRegistry registry) {
        registry.<Reached, List<Step>>forName("paths")
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> paths(keys)));
        registry.<RuledOut, Step>forName("rulings")
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> rulings(keys)));
    }

    private static Map<Reached, List<Step>> paths(Set<Reached> keys) {
        Map<Reached, List<Step>> paths = new HashMap<>();
        keys.stream().collect(groupingBy(Reached::answer)).forEach((answer, page) -> {
            List<List<Step>> found = answer.trace().paths(page.stream().map(Reached::traced).toList());
            for (int i = 0; i < page.size(); i++) {
                paths.put(page.get(i), found.get(i));
            }
        });
        return paths;
    }

    private static Map<RuledOut, Step> rulings(Set<RuledOut> keys) {
        Map<RuledOut, Step> rulings = new HashMap<>();
        keys.stream().collect(groupingBy(RuledOut::answer)).forEach((answer, page) -> {
            Map<Long, Step> steps = answer.trace().steps(page.stream().mapToLong(one -> one.excluded().edge()).distinct().toArray());
            page.forEach(one -> rulings.put(one, steps.get(one.excluded().edge())));
        });
        return rulings;
    }
}
