package org.lotgraph.api.trace;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.anomaly.Anomaly;
import org.lotgraph.anomaly.AnomalyKind;
import org.lotgraph.api.page.CountedConnection;
import org.lotgraph.api.page.PageRequest;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AnomalyController {

    @SchemaMapping(typeName = "Trace")
    CountedConnection<Anomaly> anomalies(Answer answer, @Argument @Nullable AnomalyKind kind, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(answer.asked().list("anomalies", String.valueOf(kind)), first, after);
        Map<AnomalyKind, Integer> counts = answer.trace().anomalyCounts();
        int count = kind == null ? counts.values().stream().mapToInt(Integer::intValue).sum() : counts.getOrDefault(kind, 0);
        return CountedConnection.of(page, answer.trace().moment().position(), count,
                (offset, size) -> answer.trace().anomalies(kind, offset, size));
    }

    @SchemaMapping(typeName = "Trace")
    List<AnomalyCount> anomalyCounts(Answer answer) {
        return answer.trace().anomalyCounts().entrySet().stream().map(one -> new AnomalyCount(one.getKey(), one.getValue())).toList();
    }

    @SchemaMapping
    @Nullable Long line(Anomaly anomaly) {
        return anomaly.line() == 0 ? null : anomaly.line();
    }
}
