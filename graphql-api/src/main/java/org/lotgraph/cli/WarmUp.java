package org.lotgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/**
 * Asks the usual questions about one item beside traffic once the server is ready. Neo4j plans a statement, and Java loads a class, the first
 * time it is used; that first time need not be a user's.
 */
final class WarmUp implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final ExecutionGraphQlService service;

    private WarmUp(ExecutionGraphQlService service) {
        this.service = service;
    }

    static void start(ExecutionGraphQlService service) {
        Thread.ofPlatform().daemon().name("warm-up").start(new WarmUp(service));
    }

    /** What goes wrong here is no one's question: whoever asks it is told. */
    @Override
    public void run() {
        try {
            String questions = new ClassPathResource("warm-up.graphql").getContentAsString(StandardCharsets.UTF_8);
            List<Map<String, Object>> some = ask(questions, "Some", Map.of()).field("items.nodes").getValue();
            if (some != null && !some.isEmpty()) {
                ask(questions, "Usual", Map.of("key", some.getFirst().get("key")));
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("The warm-up ended early", e);
        }
    }

    private ExecutionGraphQlResponse ask(String questions, String operation, Map<String, Object> variables) {
        ExecutionGraphQlResponse response = service
                .execute(new DefaultExecutionGraphQlRequest(questions, operation, variables, null, "warm-up", Locale.ROOT)).block(LONGEST);
        if (response == null || !response.getErrors().isEmpty()) {
            throw new IllegalStateException(response == null ? "no answer" : response.getErrors().toString());
        }
        return response;
    }
}
