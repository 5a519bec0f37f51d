package org.lotgraph.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.lotgraph.bench.figures.Json;

import tools.jackson.databind.JsonNode;

/** A client of the GraphQL interface, over HTTP as any other. */
final class GraphQl implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    GraphQl(URI address) {
        this.address = address;
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
    String send(String query, Map<String, Object> variables) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.text(Map.of("query", query, "variables", variables)))).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("GraphQL answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /**
     * What stands under {@code data}.
     *
     * @throws IllegalStateException when there are errors
     */
    JsonNode ask(String query, Map<String, Object> variables) throws IOException, InterruptedException {
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
    public void close() {
        http.close();
    }
}
