package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.importers.Imported;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Fact;

/** The log of docs/importing/ocel in both notations; what is expected was read out of it by hand. */
class OcelIT {

    private static final Path LOG = Path.of("..", "docs", "importing", "ocel");

    @TempDir
    private Path folder = Path.of(".");
    private final MappedGraph graph = new MappedGraph("bakery");

    private Imported run(String file) {
        return graph.run(LOG.resolve(file), "ocel", folder);
    }

    @Test
    void tracesGoAlongTheRelationsOfTheObjects() {
        Imported imported = run("log.json");

        assertThat(imported.refused()).isNull();
        assertThat(imported.rejected()).isZero();
        assertThat(imported.facts()).containsEntry("LotDeclared", 7L).containsEntry("Consumed", 7L).containsEntry("Produced", 4L).containsEntry("Yielded", 5L).containsEntry("Packed", 7L);
        assertThat(graph.forward("FLOUR-2")).containsExactlyInAnyOrder("DOUGH-2", "COOKIES-2", "TIN-3", "TIN-4", "TIN-5", "CARTON-1", "CARTON-2", "PALLET-1");
        assertThat(graph.back("TIN-1")).containsExactlyInAnyOrder("COOKIES-1", "DOUGH-1", "FLOUR-1", "SUGAR-1");
        assertThat(graph.places("CONSUMED_IN")).contains("log.json:14", "log.json:15");
    }

    @Test
    void sqliteGivesTheSameGraph() {
        run("log.json");
        List<String> ofJson = MappedGraph.told();
        MappedGraph other = new MappedGraph("bakery");
        Imported imported = other.run(LOG.resolve("log.sqlite"), "ocel", folder);

        assertThat(imported.refused()).isNull();
        assertThat(ofJson).hasSizeGreaterThan(60);
        assertThat(MappedGraph.told()).isEqualTo(ofJson);
        assertThat(other.places("CONSUMED_IN")).contains("log.sqlite:1");
    }

    @Test
    void soDoesSqliteAsALiveDatabase() {
        run("log.json");
        List<String> ofJson = MappedGraph.told();
        MappedGraph live = new MappedGraph("bakery");
        Imported imported = live.run(new Database("jdbc:sqlite:" + LOG.resolve("log.sqlite"), null, null, null), "ocel", folder);

        assertThat(imported.refused()).isNull();
        assertThat(MappedGraph.told()).isEqualTo(ofJson);
        assertThat(live.places("CONSUMED_IN")).contains("object_object:1");
    }

    @Test
    void aSqliteFileIsOpenedForReadingOnlyAndItsViewsAreLeftAlone() throws IOException, SQLException {
        MappedFolder mapped = new MappedFolder(folder).says("lots.sql", "SELECT id, product FROM things");
        try (var made = DriverManager.getConnection("jdbc:sqlite:" + mapped.tables.resolve("plant.db")); var statement = made.createStatement()) {
            statement.execute("CREATE TABLE things (id TEXT, product INTEGER, bytes BLOB)");
            statement.execute("INSERT INTO things VALUES ('A', 7, x'00'), ('B', 1.50, NULL)");
            statement.execute("CREATE VIEW lots AS SELECT id FROM things");
        }
        Files.writeString(mapped.tables.resolve("Thumbs.db"), "no database");

        assertThat(mapped.read().all(Fact.LotDeclared.class)).extracting(Fact.LotDeclared::product).containsExactly("urn:lotgraph:plant-a:7", "urn:lotgraph:plant-a:1.5");
        assertThat(mapped.places()).containsExactly("plant.db:1", "plant.db:2");
        mapped.says("lots.sql", "SELECT id, 'x' AS product FROM lots");
        assertThat(catchThrowableOfType(RefusedException.class, mapped::read).problem().what()).contains("lots", "no file gives one");
    }

    @Test
    void aDamagedFileIsRefusedInOneSentence() throws IOException {
        MappedFolder mapped = new MappedFolder(folder).says("lots.sql", "SELECT ocel_id AS id, ocel_type AS product FROM object");
        Files.write(mapped.tables.resolve("log.sqlite"), new byte[10_000]);
        assertThat(catchThrowableOfType(RefusedException.class, mapped::read).problem().what()).startsWith("This is no SQLite file, or a damaged one: ").endsWith(".");
        Files.delete(mapped.tables.resolve("log.sqlite"));
        mapped.with("log.json", "{\"objectTypes\": [], \"objects\": [{\"id\": \"A\",", "\"id\": \"B\"}]}");
        assertThat(catchThrowableOfType(RefusedException.class, mapped::read).problem()).satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.what()).isEqualTo("The member 'id' stands twice in one object.");
        });
    }
}
