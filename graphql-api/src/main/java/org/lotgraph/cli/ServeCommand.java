package org.lotgraph.cli;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import org.lotgraph.LotgraphApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves GraphQL and its explorer on this machine; an empty store is filled with a sample plant.")
final class ServeCommand implements Callable<Integer> {

    /** The launcher asks for that, to learn which classes are needed until somebody has been answered. */
    private static final String UNTIL_WARM = "lotgraph.until-warm";

    @Option(names = "--port", paramLabel = "PORT", description = "The port on the loopback interface (default: 8080).")
    private @Nullable Integer port;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> settings = new HashMap<>();
        if (port != null) {
            settings.put("server.port", Addresses.checkedPort(port));
        }
        SpringApplication application = new SpringApplicationBuilder(LotgraphApplication.class)
                .initializers(new StoreInitializer(store.location(), settings))
                .build();
        ConfigurableApplicationContext context = application.run();
        String address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        Console.out(spec).println("Lotgraph is ready: explore at " + address + "/graphiql, stop with ctrl-C.");
        WarmUp warmUp = new WarmUp(URI.create(address + "/graphql"), context.getBean(JsonMapper.class));
        if (Boolean.getBoolean(UNTIL_WARM)) {
            warmUp.train();
        } else {
            warmUp.start();
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
