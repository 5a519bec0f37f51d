package org.lotgraph.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.lotgraph.bench.figures.Json;

import tools.jackson.databind.JsonNode;

/** A client of the GraphQL interface, over HTTP as any other. For one thread at a time. */
final class GraphQl implements AutoCloseable {

    private final Connection http;

    GraphQl(URI address) {
        this.http = new Connection(address);
    }

    /** One of the queries below {@code graphql-queries/}. */
    static String query(String name) {
        try (InputStream in = GraphQl.class.getResourceAsStream("/graphql-queries/" + name + ".graphql")) {
            if (in == null) {
                throw new IllegalArgumentException("No query is named " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The body of the answer, unread.
     *
     * @throws IllegalStateException when it is no 200
     */
    String send(String query, Map<String, Object> variables) throws IOException {
        return http.post(Json.text(Map.of("query", query, "variables", variables)));
    }

    /**
     * What stands under {@code data}.
     *
     * @throws IllegalStateException when there are errors
     */
    JsonNode ask(String query, Map<String, Object> variables) throws IOException {
        return data(send(query, variables));
    }

    static JsonNode data(String body) {
        JsonNode answer = Json.tree(body);
        if (answer.has("errors")) {
            throw new IllegalStateException("GraphQL refused: " + answer.get("errors"));
        }
        return answer.get("data");
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
