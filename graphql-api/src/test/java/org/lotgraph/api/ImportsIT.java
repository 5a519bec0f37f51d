package org.lotgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.TestGraph;
import org.lotgraph.ledger.Ledger;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@GraphQlServer
@DisplayName("An upload")
class ImportsIT {

    @TempDir
    private static Path temp;

    private static final String LOTS = "id,product,quantity,uom\nFLOUR-1,FLOUR,100,KGM\nBREAD-1,BREAD,50,KGM\n";
    private static final String CONSUMED = "process,item,quantity,uom\nBAKE,FLOUR-1,40,KGM\n";
    private static final String PRODUCED = "process,item,quantity,uom\nBAKE,BREAD-1,50,KGM\n";
    private static final String TRACE = "{ traceForward(from: [\"plant-a:FLOUR-1\"]) { totals { batches } } }";
    private static final String STATE = "query($id: ID!) { import(id: $id) { state why rejects problemCount outcome { appended rejected firstPosition } "
            + "problems { nodes { file line what remedy } } undone { voided } } }";

    private final Client client;
    private final URI root;

    ImportsIT(@LocalServerPort int port) {
        client = new Client(port);
        root = URI.create("http://localhost:" + port);
    }

    @DynamicPropertySource
    static void uploads(DynamicPropertyRegistry properties) {
        properties.add("lotgraph.imports.folder", () -> temp.resolve("imports"));
        properties.add("lotgraph.imports.largest", () -> "1MB");
    }

    @BeforeEach
    void empty() {
        new Ledger(TestGraph.fresh(), Clock.systemUTC()).prepare();
    }

    @Test
    void ofADumpIsImportedTracedAndUndone() throws Exception {
        String id = uploaded("plant-a", Map.of("lots.csv", LOTS, "consumption.csv", CONSUMED, "production.csv", PRODUCED));
        JsonNode done = over(id);
        assertThat(done.path("state").asString()).as("%s", done).isEqualTo("DONE");
        assertThat(client.data(TRACE).path("traceForward").path("totals").path("batches").asInt()).isEqualTo(1);
        assertThat(Files.exists(temp.resolve("imports").resolve(id))).as("what was uploaded is taken away").isFalse();

        client.data("mutation($id: ID!) { undoImport(id: $id) { state } }", "id", id);
        JsonNode undone = over(id);
        assertThat(undone.path("state").asString()).isEqualTo("UNDONE");
        assertThat(undone.path("undone").path("voided").asLong()).isEqualTo(4);
        assertThat(client.data(TRACE).path("traceForward").path("totals").path("batches").asInt()).isZero();
        String then = TRACE.replace("])", "], options: {knownAtPosition: 4})");
        assertThat(client.data(then).path("traceForward").path("totals").path("batches").asInt()).as("as it was known").isEqualTo(1);
        assertThat(client.data("{ imports { nodes { id } } }").path("imports").path("nodes").path(0).path("id").asString()).isEqualTo(id);
    }

    @Test
    void tellsItsProblemsAndGivesItsRejectsBack() throws Exception {
        String id = uploaded("plant-a", Map.of("lots.csv", LOTS + ",BREAD,1,KGM\n"));
        JsonNode done = over(id);
        assertThat(done.path("state").asString()).isEqualTo("REJECTED_SOME");
        assertThat(done.path("problems").path("nodes").path(0).path("file").asString()).isEqualTo("lots.csv");
        assertThat(done.path("problems").path("nodes").path(0).path("line").asLong()).isEqualTo(4);
        HttpResponse<String> rejects = client.send(client.request(done.path("rejects").asString()));
        assertThat(rejects.statusCode()).isEqualTo(200);
        assertThat(rejects.body()).contains(",BREAD,1,KGM").doesNotContain("FLOUR-1");
        assertThat(rejects.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
    }

    @Test
    void givesSeveralFilesOfRejectsBackAsAZip() throws Exception {
        String id = uploaded("plant-a", Map.of("lots.csv", LOTS + ",BREAD,1,KGM\n", "consumption.csv", CONSUMED + ",FLOUR-1,1,KGM\n"));
        String rejects = over(id).path("rejects").asString();
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] body = http.send(HttpRequest.newBuilder(root.resolve(rejects)).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
            List<String> names = new ArrayList<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    names.add(entry.getName());
                }
            }
            assertThat(names).containsExactlyInAnyOrder("1/plant-a/consumption.csv", "1/plant-a/lots.csv");
        }
    }

    @Test
    void showsItsProgressToItsEnd() throws Exception {
        String id = uploaded("plant-a", Map.of("lots.csv", LOTS));
        String query = Client.JSON.writeValueAsString(Map.of("query", "subscription { importProgress(id: \"" + id + "\") { state outcome { appended } } }"));
        HttpResponse<String> events = client.send(client.request("/graphql").header("Content-Type", "application/json")
                .header("Accept", "text/event-stream").POST(HttpRequest.BodyPublishers.ofString(query)));
        assertThat(events.statusCode()).isEqualTo(200);
        assertThat(events.body()).contains("event:next").contains("\"state\":\"DONE\"").contains("event:complete");
    }

    private HttpResponse<String> asked(String accept, String query) {
        return client.send(client.request("/graphql").header("Content-Type", "application/json").header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(Client.JSON.writeValueAsString(Map.of("query", query)))));
    }

    @Test
    void isNotUndoneByARequestWhoseAnswerCannotBeSent() throws Exception {
        String id = uploaded("plant-a", Map.of("lots.csv", LOTS));
        over(id);
        HttpResponse<String> refused = asked("text/event-stream", "mutation { undoImport(id: \"" + id + "\") { state } }");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(406);
        JsonNode error = Client.JSON.readTree(refused.body()).path("errors").path(0);
        assertThat(error.path("extensions").path("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(error.path("message").asString()).startsWith("A mutation is answered once, in JSON; nothing was done.");
        assertThat(asked("text/event-stream", "{ imports { nodes { id } } }").statusCode()).isEqualTo(406);
        assertThat(over(id).path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void isFollowedByEventsAndNothingElse() throws Exception {
        String id = uploaded("plant-a", Map.of("lots.csv", LOTS));
        String query = "subscription { importProgress(id: \"" + id + "\") { state } }";
        for (String accept : List.of("application/json", "application/graphql-response+json, text/event-stream", "*/*")) {
            HttpResponse<String> refused = asked(accept, query);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(406);
            assertThat(refused.body()).contains("Accept text/event-stream, and nothing else.").doesNotContain("upstreamPublisher");
        }
        assertThat(asked("application/json", "{ imports { nodes { id } } } # no subscription").statusCode()).isEqualTo(200);
        over(id);
    }

    @Test
    void thatCannotBeFollowedIsToldSoInItsOneEvent() {
        Map<String, String> codes = Map.of("subscription { importProgress(id: \"none\") { state } }", "IMPORT_NOT_FOUND", "subscription { importProgress(id: \"none\") { colour } }", "BAD_QUERY",
                "subscription { importProgress(id: ", "BAD_SYNTAX");
        codes.forEach((query, code) -> {
            HttpResponse<String> events = asked("text/event-stream", query);
            assertThat(events.body()).contains("event:next").contains("\"code\":\"" + code + "\"").contains("event:complete").doesNotContain("INTERNAL_ERROR").doesNotContain("supports only");
        });
    }

    @Test
    void withAFieldTwiceOrANameThatNoFileHasIsRefused() {
        assertThat(refused(400, field("source", "plant-a") + form("plant-b", Map.of("lots.csv", LOTS)))).contains("The field \"source\" stands there twice. Send it once.");
        assertThat(refused(400, form("plant-a", Map.of("lots\0.csv", LOTS)))).contains("cannot be the name of a file");
        assertThat(client.data("{ imports { nodes { id } } }").path("imports").path("nodes")).isEmpty();
    }

    @Test
    void isRefusedInOneSentence() {
        assertThat(refused(400, form("plant-a", Map.of()))).contains("No file is attached");
        assertThat(refused(400, form("plant-a", Map.of("../lots.csv", LOTS)))).contains("cannot be the name of a file");
        assertThat(refused(400, form("plant-a", Map.of("/etc/lots.csv", LOTS)))).contains("cannot be the name of a file");
        assertThat(refused(400, form("plant-a", Map.of("lots.csv", LOTS, "LOTS.csv", LOTS)))).contains("Two files are called");
        assertThat(refused(400, form("plant:a", Map.of("lots.csv", LOTS)))).contains("cannot be the name of a source");
        for (String source : new String[] {".", "..", "\u6f22".repeat(100)}) {
            assertThat(refused(400, form(source, Map.of("lots.csv", LOTS)))).contains("cannot be the name of a source");
        }
        assertThat(refused(400, form("plant-a", Map.of("lots.csv", LOTS, "prodcution.csv", "process,item\n")))).contains("would not be read");
        assertThat(refused(400, form("", Map.of("lots.csv", LOTS)))).contains("cannot be the name of a source");
        assertThat(refused(400, form("plant-a", Map.of("lots.csv", LOTS)) + field("zone", "Middle/Earth"))).contains("is no time zone");
        assertThat(refused(400, form("plant-a", Map.of("lots.csv", LOTS)) + field("mapping", "../evil"))).contains("ships");
        assertThat(refused(400, form("plant-a", Map.of("lots.csv", LOTS)) + field("colour", "red"))).contains("There is no field");
        assertThat(refused(413, form("plant-a", Map.of("lots.csv", LOTS + "x".repeat(1_100_000))))).contains("more than 1048576 bytes");
        assertThat(client.send(client.request("/imports").POST(HttpRequest.BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(415);
        assertThat(client.send(client.request("/imports/..%2f..%2fetc/rejects")).statusCode()).isBetween(400, 404);
        assertThat(client.send(client.request("/imports/20260101T000000-000000/rejects")).statusCode()).isEqualTo(404);
        assertThat(client.data("{ imports { nodes { id } } }").path("imports").path("nodes")).isEmpty();
    }

    @Test
    void byAPageOfAnotherSiteIsRefused() throws Exception {
        String form = form("plant-a", Map.of("lots.csv", LOTS));
        assertThat(send(form, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(send(form, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(send(form, "Origin", "http://localhost:1").statusCode()).isEqualTo(403);
        assertThat(send(form, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(send(form, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
        HttpResponse<String> own = send(form, "Origin", root.toString());
        assertThat(own.statusCode()).isEqualTo(202);
        over(Client.JSON.readTree(own.body()).path("id").asString());
    }

    @Test
    void thatIsInvalidIsRefusedAsAWhole() throws Exception {
        String id = uploaded(null, Map.of("events.jsonld", "{\"type\": \"EPCISDocument\", "));
        JsonNode refused = over(id);
        assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("why").asString()).startsWith("events.jsonld").doesNotContain(temp.toString());
        assertThat(client.refusal("mutation($id: ID!) { undoImport(id: $id) { state } }", "id", id)).isEqualTo("BAD_ARGUMENT");
        assertThat(client.refusal("mutation { undoImport(id: \"none\") { state } }")).isEqualTo("IMPORT_NOT_FOUND");
    }

    private String uploaded(@Nullable String source, Map<String, String> files) {
        HttpResponse<String> taken = send(form(source, files), "X-Test", "yes");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String id = Client.JSON.readTree(taken.body()).path("id").asString();
        assertThat(taken.headers().firstValue("Location")).hasValue("/imports/" + id);
        return id;
    }

    private JsonNode over(String id) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            JsonNode found = client.data(STATE, "id", id).path("import");
            if (!List.of("QUEUED", "RUNNING", "UNDOING").contains(found.path("state").asString())) {
                return found;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The import does not end");
    }

    private String refused(int status, String form) {
        HttpResponse<String> refused = send(form, "X-Test", "yes");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        return Client.JSON.readTree(refused.body()).path("error").asString();
    }

    private HttpResponse<String> send(String form, String header, String value) {
        try (HttpClient http = HttpClient.newBuilder().build()) {
            return http.send(HttpRequest.newBuilder(root.resolve("/imports")).header("Content-Type", "multipart/form-data; boundary=XX").header(header, value)
                    .POST(HttpRequest.BodyPublishers.ofString(form + "--XX--\r\n")).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String form(@Nullable String source, Map<String, String> files) {
        StringBuilder form = new StringBuilder(source == null ? "" : field("source", source));
        files.forEach((name, text) -> form.append("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(name)
                .append("\"\r\nContent-Type: text/csv\r\n\r\n").append(text).append("\r\n"));
        return form.toString();
    }

    private static String field(String name, String value) {
        return "--XX\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
