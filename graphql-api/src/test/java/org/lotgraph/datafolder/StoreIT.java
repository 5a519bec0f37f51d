package org.lotgraph.datafolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

class StoreIT {

    @TempDir
    private Path temp;

    @Test
    void folderIsMadeForItsOwnerOnly() throws IOException {
        Path data = temp.resolve("new/data");
        try (Store store = open(data, Access.WRITE)) {
            store.driver().verifyConnectivity();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(FolderProperties.FILE)))).isEqualTo("rw-------");
        }
    }

    @Test
    void boltTakesTheGeneratedPasswordOnLoopbackAndNothingElse() throws IOException {
        try (Store store = open(temp, Access.WRITE)) {
            store.driver().verifyConnectivity();
            int port = FolderProperties.read(temp).port();
            try (Driver wellKnown = GraphDatabase.driver("bolt://127.0.0.1:" + port, AuthTokens.basic("neo4j", "neo4j"))) {
                assertThatThrownBy(wellKnown::verifyConnectivity).isInstanceOf(AuthenticationException.class);
            }
            for (InetAddress address : addressesOfThisMachine()) {
                assertThatThrownBy(() -> new Socket(address, port).close()).as(address.toString()).isInstanceOf(ConnectException.class);
            }
        }
    }

    private static Iterable<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()).toList();
    }

    @Test
    void anotherCommandGoesThroughTheOwnersBolt() {
        try (Store owner = open(temp, Access.SERVE); Store guest = open(temp, Access.READ)) {
            owner.driver().verifyConnectivity();
            guest.driver().verifyConnectivity();
        }
    }

    @Test
    void anyNeo4jIsUsedByItsAddress() {
        try (Store server = open(temp, Access.SERVE)) {
            server.driver().verifyConnectivity();
            FolderProperties properties = FolderProperties.read(temp);
            URI uri = URI.create("bolt://localhost:" + properties.port());
            try (Store store = Store.open(new StoreLocation.Server(uri, "neo4j", properties.password(), "neo4j"), Access.READ)) {
                store.driver().verifyConnectivity();
            }
            assertThatThrownBy(() -> Store.open(new StoreLocation.Server(uri, "neo4j", "guessed", "neo4j"), Access.READ))
                    .isInstanceOf(CannotRunException.class).hasMessageContaining("refuses the user neo4j");
        }
    }

    @Test
    void onlyOneProcessServesAFolder() {
        try (Store owner = open(temp, Access.SERVE)) {
            owner.driver().verifyConnectivity();
            assertThatThrownBy(() -> open(temp, Access.SERVE)).isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("locked by a running Lotgraph (process " + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void ownerThatIsOnlyACommandWaitsForItsGuests() throws Exception {
        Store owner = open(temp, Access.WRITE);
        CompletableFuture<Void> closed;
        try (Store guest = open(temp, Access.READ)) {
            closed = CompletableFuture.runAsync(owner::close);
            assertThatThrownBy(() -> closed.get(1, TimeUnit.SECONDS)).isInstanceOf(java.util.concurrent.TimeoutException.class);
            guest.driver().verifyConnectivity();
        }
        closed.get(30, TimeUnit.SECONDS);
        try (Store next = open(temp, Access.READ)) {
            next.driver().verifyConnectivity();
        }
    }

    @Test
    void stoppedOwnerWaitsForNobody() {
        Store owner = open(temp, Access.WRITE);
        try (Store guest = open(temp, Access.READ)) {
            guest.driver().verifyConnectivity();
            assertThat(CompletableFuture.runAsync(owner::stop)).succeedsWithin(30, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @CsvSource({"lotgraph.lock", "neo4j/data/databases/store_lock"})
    void lockOfAnotherProcessIsSaidAtOnce(String file) throws IOException {
        open(temp, Access.WRITE).close();
        try (LockHolder other = LockHolder.of(temp.resolve(file))) {
            assertThat(other).isNotNull();
            refused(temp, Access.WRITE, "is locked by another process; stop it, or name another folder with --data.");
        }
        open(temp, Access.WRITE).close();
    }

    @Test
    void foldersThatCannotBeUsedAreRefusedInOneSentence() throws IOException {
        refused(temp.resolve("none"), Access.READ, "There is no Lotgraph data in");
        Path file = Files.createFile(temp.resolve("file"));
        refused(file, Access.WRITE, "is a file");
        refused(file.resolve("below"), Access.WRITE, "cannot be written");
        refused(temp, Access.WRITE, "holds other files");
    }

    @ParameterizedTest
    @CsvSource({"format=2, has format 2 and was written by a newer Lotgraph", "format=one, is damaged", "nothing=1, is damaged",
            "format=1, is damaged", "'format=1\npassword=secret\nneo4j=2999.1', was written by Neo4j 2999.1"})
    void propertiesThatCannotBeUsedAreRefusedAndKept(String properties, String sentence) throws IOException {
        Path file = Files.writeString(temp.resolve(FolderProperties.FILE), properties);
        refused(temp, Access.WRITE, sentence);
        assertThat(file).hasContent(properties);
        assertThat(temp.toFile().list()).containsExactly(FolderProperties.FILE);
    }

    private static void refused(Path folder, Access access, String sentence) {
        assertThatThrownBy(() -> open(folder, access)).isInstanceOf(CannotRunException.class)
                .hasMessageContaining(sentence).message().doesNotContain("\n").endsWith(".");
    }

    private static Store open(Path folder, Access access) {
        return Store.open(new StoreLocation.Folder(folder), access);
    }
}
