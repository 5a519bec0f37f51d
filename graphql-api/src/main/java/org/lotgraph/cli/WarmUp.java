package org.lotgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the usual questions about one item beside traffic once the server is ready, the way that everybody asks. Neo4j plans a statement, and
 * Java loads a class, the first time it is used; that first time need not be a user's.
 */
final class WarmUp implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** Whoever asks as soon as it is ready, as programs do, is not to share the processor with this. */
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Enough for Java to take the measure of what is used most. */
    private static final int TRAINING = 20;

    private final URI graphql;
    private final JsonMapper json;

    WarmUp(URI graphql, JsonMapper json) {
        this.graphql = graphql;
        this.json = json;
    }

    void start() {
        Thread.ofPlatform().daemon().name("warm-up").start(this);
    }

    /** Many times, with nobody else to wait for. */
    void train() {
        for (int i = 0; i < TRAINING; i++) {
            ask();
        }
    }

    @Override
    public void run() {
        try {
            Thread.sleep(PAUSE);
            ask();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What goes wrong here is no one's question: whoever asks it is told. */
    private void ask() {
        try {
            String questions = new ClassPathResource("warm-up.graphql").getContentAsString(StandardCharsets.UTF_8);
            JsonNode some = ask(questions, "Some", Map.of()).at("/data/items/nodes/0/key");
            if (some.isString()) {
                ask(questions, "Usual", Map.of("key", some.asString()));
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("The warm-up ended early", e);
        }
    }

    /** @throws JacksonException when the answer is none */
    private JsonNode ask(String questions, String operation, Map<String, Object> variables) throws IOException {
        HttpURLConnection asked = (HttpURLConnection) graphql.toURL().openConnection();
        asked.setReadTimeout((int) LONGEST.toMillis());
        asked.setRequestProperty("Content-Type", "application/json");
        asked.setDoOutput(true);
        asked.getOutputStream().write(json.writeValueAsBytes(Map.of("query", questions, "operationName", operation, "variables", variables)));
        try (InputStream answer = asked.getInputStream()) {
            return json.readTree(answer);
        }
    }
}
