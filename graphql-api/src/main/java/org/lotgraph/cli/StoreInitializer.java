package org.lotgraph.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.ledger.Ledger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Before any bean is made: checks where it will listen, begins to open the store, and gives its graph, driver and ledger to the application. */
final class StoreInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final StoreLocation location;
    private final Map<String, Object> settings;

    StoreInitializer(StoreLocation location, Map<String, Object> settings) {
        this.location = location;
        this.settings = settings;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("lotgraph", settings));
        Addresses.check(context.getEnvironment());
        Store store = Store.openToServe(location, graph -> new Ledger(graph, Clock.systemUTC()).prepare());
        SpringApplication.getShutdownHandlers().add(store::stop);
        settings.put("spring.data.neo4j.database", store.database());
        context.getBeanFactory().registerSingleton("driver", store.driver());
        context.getBeanFactory().registerSingleton("graph", store.graph());
        context.getBeanFactory().registerSingleton("ledger", new Ledger(store.graph(), Clock.systemUTC()));
        Path underWay = location instanceof StoreLocation.Folder folder ? folder.path().resolve("sample.loading") : null;
        if (location instanceof StoreLocation.Folder folder) {
            settings.put("lotgraph.snapshot.file", folder.path().resolve("snapshot").toString());
            settings.put("lotgraph.imports.folder", folder.path().resolve("imports").toString());
        }
        ((GenericApplicationContext) context).registerBean(SampleLoader.class, () -> new SampleLoader(context.getBean(Ledger.class), underWay));
    }
}
