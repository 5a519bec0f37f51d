package org.lotgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Moments;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The jar, run as people run it")
class ProcessIT {

    private static final Pattern READY = Pattern.compile("Lotgraph is ready: explore at http://localhost:(\\d+)/graphiql");

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path temp;

    @Test
    void servesASampleSharesItsStoreAndStopsWhenTold() throws Exception {
        Path server = Files.createDirectory(temp.resolve("server"));
        Path data = temp.resolve("data");
        Process serve = Ran.start(server, thisJava(), "--port", 0, "--data", data);
        try {
            int port = readyPort(server);
            assertThat(ledger(port)).containsPattern("\"position\":[1-9]");
            assertThat(readmesAnswer()).isEqualTo(JSON.readTree(post("127.0.0.1", port, readmesQuestion()).body()));

            Path plant = temp.resolve("plant");
            assertThat(Ran.here("generate", plant, "--units", 50).exit()).isZero();
            Ran imported = Ran.jar(temp, "import", plant, "--data", data);
            assertThat(imported.err()).doesNotContain("Exception");
            assertThat(imported.exit()).isZero();
            Ran traced = Ran.jar(temp, "trace", "forward", "plant:RAW-0001", "--data", data);
            assertThat(traced.out()).contains("Forward from ").contains(" units");
            assertThat(traced.exit()).isZero();
        } finally {
            serve.destroy();
        }
        Ran served = Ran.of(serve, server);
        assertThat(served.exit()).isEqualTo(143);
        assertThat(served.err()).isEmpty();
        assertThat(served.out().lines()).hasSize(1);
        assertThat(Files.readString(data.resolve("lotgraph.properties"))).contains("bolt.port=0");
    }

    @Test
    void killedImportIsCompletedByTheNext() throws Exception {
        Path plant = temp.resolve("plant");
        assertThat(Ran.here("generate", plant, "--units", 20_000).exit()).isZero();
        Path killed = temp.resolve("killed");
        Path before = temp.resolve("before");
        assertThat(Ran.here("generate", before, "--units", 10).exit()).isZero();
        assertThat(Ran.here("import", before, "--data", killed).exit()).as("the store is in use").isZero();
        Process first = Ran.start(temp, thisJava(), "import", plant, "--data", killed);
        waitFor(() -> !Files.readString(killed.resolve("lotgraph.properties")).contains("bolt.port=0"));
        try (Store guest = Store.open(new StoreLocation.Folder(killed), Access.READ)) {
            waitFor(() -> new Moments(guest.graph()).latest().position() > 5_000);
            first.destroyForcibly().waitFor();
        }
        assertThat(first.exitValue()).isEqualTo(137);

        Ran again = Ran.here("import", plant, "--data", killed);
        assertThat(again.exit()).isZero();
        assertThat(again.out()).as("some was in already").doesNotContain(" 0 known already");
        Path clean = temp.resolve("clean");
        assertThat(Ran.here("import", before, plant, "--data", clean).exit()).isZero();
        assertThat(counts(killed)).isEqualTo(counts(clean));
    }

    @Test
    void anOlderJavaIsToldWhichOneIsNeeded() throws Exception {
        Optional<Path> older = olderJava();
        assumeTrue(older.isPresent(), "No Java older than 21 and able to read the jar's first class is installed here");
        Ran ran = Ran.of(Ran.start(temp, older.get(), "--version"), temp);
        assertThat(ran.err()).startsWith("Lotgraph needs Java 21 or newer, and this is Java ").endsWith(".").hasLineCount(1);
        assertThat(ran.exit()).isEqualTo(2);
    }

    @Test
    void launcherFindsANewJavaFromAnywhere() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of("..", "lotgraph").toAbsolutePath().toString(), "--version").directory(temp.toFile())
                .redirectOutput(temp.resolve("out.txt").toFile()).redirectError(temp.resolve("err.txt").toFile());
        builder.environment().put("LOTGRAPH_ARCHIVE", "off");
        olderJava().ifPresent(older -> builder.environment().put("JAVA_HOME", older.toString()));
        Ran ran = Ran.of(builder.start(), temp);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("lotgraph ");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void otherAddressesThanLoopbackAreRefused() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(thisJava().resolve("bin/java").toString(), "-jar", Path.of("target/lotgraph.jar").toAbsolutePath().toString())
                .directory(temp.toFile()).redirectOutput(temp.resolve("out.txt").toFile()).redirectError(temp.resolve("err.txt").toFile());
        builder.environment().put("SERVER_ADDRESS", "0.0.0.0");
        Ran ran = Ran.of(builder.start(), temp);
        assertThat(ran.err()).contains("serves on loopback only while no authentication is configured").hasLineCount(1);
        assertThat(ran.exit()).isEqualTo(2);
    }

    private static Path thisJava() {
        return Path.of(System.getProperty("java.home"));
    }

    private static Optional<Path> olderJava() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(all)) {
            return found.filter(home -> release(home).matches("(?s).*JAVA_VERSION=\"(17|18|19|20)[.\"].*")).findFirst();
        }
    }

    private static String release(Path home) {
        try {
            return Files.readString(home.resolve("release"));
        } catch (IOException e) {
            return "";
        }
    }

    private static int readyPort(Path server) throws Exception {
        Matcher[] found = new Matcher[1];
        waitFor(() -> (found[0] = READY.matcher(Files.readString(server.resolve("out.txt")))).find());
        return Integer.parseInt(found[0].group(1));
    }

    private interface Condition {
        boolean isMet() throws IOException;
    }

    private static void waitFor(Condition condition) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!condition.isMet()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(until);
            Thread.sleep(50);
        }
    }

    private static String ledger(int port) throws Exception {
        return post("localhost", port, "{\"query\":\"{ledger{position}}\"}").body();
    }

    private static String readmesQuestion() throws IOException {
        return JSON.writeValueAsString(Map.of("query", readme("graphql")));
    }

    private static JsonNode readmesAnswer() throws IOException {
        return JSON.readTree(readme("json"));
    }

    /** The first block of README.md in a language. */
    private static String readme(String language) throws IOException {
        return Files.readString(Path.of("..", "README.md")).split("```" + language + "\n", 2)[1].split("```", 2)[0];
    }

    private static HttpResponse<String> post(String host, int port, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/graphql"))
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Map<String, Long> counts(Path data) {
        try (Store store = Store.open(new StoreLocation.Folder(data), Access.READ)) {
            return new Ledger(store.graph(), Clock.systemUTC()).head().counts();
        }
    }
}
