package org.lotgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.LotgraphApplication;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("A server that owns its store")
class ServedMomentsIT {

    @TempDir
    private Path temp;

    @Test
    void knowsWhereTheLedgerStandsWithoutAskingAndSeesWhatAnImportBesideItAdds() {
        Path data = temp.resolve("data");
        Map<String, Object> settings = new HashMap<>(Map.of("server.port", 0));
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(LotgraphApplication.class)
                .initializers(new StoreInitializer(new StoreLocation.Folder(data), settings)).run()) {
            Moments moments = context.getBean(Moments.class);
            Graph graph = context.getBean(Graph.class);
            Moment sample = known(moments, graph);
            assertThat(sample.position()).isPositive();
            Path plant = temp.resolve("plant");
            assertThat(Ran.here("generate", plant, "--units", 50).exit()).isZero();
            assertThat(Ran.here("import", plant, "--data", data).exit()).isZero();
            assertThat(known(moments, graph).position()).isGreaterThan(sample.position() + 50);
        }
    }

    /** After the first question, if there is one at all, there is none. */
    private static Moment known(Moments moments, Graph graph) {
        Moment moment = moments.latest();
        long before = graph.statements();
        assertThat(moments.latest()).isEqualTo(moment);
        assertThat(graph.statements()).as("statements").isEqualTo(before);
        return moment;
    }
}
