package org.lotgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rejects, mended, come in by the command that the import prints")
class MendedRejectsIT {

    @TempDir
    private Path temp;
    private Path plant;

    @BeforeEach
    void makePlant() throws IOException {
        plant = Files.createDirectory(temp.resolve("plant"));
    }

    private Ran lotgraph(Object... arguments) {
        return Ran.here(Stream.concat(Arrays.stream(arguments), Stream.of("--data", temp.resolve("data"), "--rejects", temp.resolve("rejects"))).toArray());
    }

    /** As a shell would take it, as long as nothing is in quotes. */
    private Ran printed(Ran first) {
        String command = first.err().lines().filter(line -> line.startsWith("Mend it, then: lotgraph ")).findFirst().orElseThrow();
        return lotgraph((Object[]) command.substring("Mend it, then: lotgraph ".length()).split(" "));
    }

    private static void mend(Path rejects, String from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(rejects)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, Files.readString(file).replace(from, to));
            }
        }
    }

    @Test
    void asRowsOfTheSameSourceInTheSameZone() throws IOException {
        Files.writeString(plant.resolve("lots.csv"), "id,product,quantity,made_at\nL1,P,1,2026-03-01T10:00:00\nL2,P,many,2026-03-01T10:00:00\n");
        Ran first = lotgraph("import", plant, "--source", "a/b", "--zone", "Europe/Berlin");
        assertThat(first.exit()).isEqualTo(1);
        mend(temp.resolve("rejects"), ",many,", ",2,");
        Ran mended = printed(first);
        assertThat(mended.exit()).isZero();
        assertThat(mended.out()).contains("source a/b, 1 facts read, 1 new");
        mend(plant, ",many,", ",2,");
        assertThat(lotgraph("import", plant, "--source", "a/b", "--zone", "Europe/Berlin").out()).contains("2 facts read, 0 new, 2 known already, 0 replaced");
    }

    @Test
    void asDocumentsOfTheSameSource() throws IOException {
        String asset = "{\"assetMetaInfo\": %s, \"submodels\": [{\"aspectType\": \"urn:x#Batch\", \"payload\": {\"partTypeInformation\": {\"manufacturerPartId\": \"P\"}}}]}";
        Path assets = Files.writeString(temp.resolve("assets.txt"), "{\"assets\": [" + asset.formatted("{\"catenaXId\": \"urn:uuid:a\"}") + ", " + asset.formatted("{}") + "]}");
        Ran first = lotgraph("import", assets, "--source", "plant-a");
        assertThat(first.exit()).isEqualTo(1);
        mend(temp.resolve("rejects"), "\"assetMetaInfo\":{}", "\"assetMetaInfo\":{\"catenaXId\":\"urn:uuid:b\"}");
        Ran mended = printed(first);
        assertThat(mended.exit()).isZero();
        assertThat(mended.out()).contains("source plant-a, 2 facts read, 1 new, 1 known already");
    }

    @Test
    void butThoseOfANetworkSayTooLittleAlone() throws IOException {
        Path network = Files.writeString(temp.resolve("network.json"), "{\"stations\": [], \"deliveries\": [{\"id\": \"D1\"}, {\"name\": \"x\"}], \"deliveriesRelations\": []}");
        assertThat(lotgraph("import", network).err()).contains("Not read again, but to be mended where it came from: deliveries-of-network.json").doesNotContain("Mend it, then");
    }

    @Test
    void butRowsOfTablesThatCouldNotBeReadAreMendedWhereTheyStand() throws IOException {
        Files.writeString(plant.resolve("deliveries.csv"), "lot,product\nL1,P\nL2,P,more\n");
        Path mapping = Files.createDirectory(temp.resolve("mapping"));
        Files.writeString(mapping.resolve("lots.sql"), "SELECT lot AS id, product FROM deliveries");
        Ran first = lotgraph("import", plant, "--mapping", mapping);
        assertThat(first.exit()).isEqualTo(1);
        assertThat(first.err()).contains("Not read again, but to be mended where it came from: unread-rows-of-deliveries.csv.txt").doesNotContain("Mend it, then");
    }
}
