package org.lotgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks over HTTP as any client would. */
final class Client {

    static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;

    Client(int port) {
        this.root = URI.create("http://localhost:" + port);
    }

    /** The data of an answer without errors. */
    JsonNode data(String query, Object... variables) {
        JsonNode answer = answer(query, variables);
        assertThat(answer.path("errors").isMissingNode()).as("%s", answer.path("errors")).isTrue();
        return answer.path("data");
    }

    /** The code of the one error of an answer. */
    String refusal(String query, Object... variables) {
        JsonNode answer = answer(query, variables);
        assertThat(answer.path("errors").size()).as("%s", answer).isEqualTo(1);
        assertThat(answer.path("errors").path(0).path("message").asString()).isNotBlank();
        return answer.path("errors").path(0).path("extensions").path("code").asString();
    }

    /** {@code variables}: name, value, name, value, … */
    JsonNode answer(String query, Object... variables) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            named.put((String) variables[i], variables[i + 1]);
        }
        HttpResponse<String> response = post(JSON.writeValueAsString(Map.of("query", query, "variables", named)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    HttpResponse<String> post(String body) {
        return send(HttpRequest.newBuilder(root.resolve("/graphql")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
