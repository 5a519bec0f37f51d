package org.lotgraph.datafolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Moments;

@DisplayName("Two processes that append and trace at once")
class TwoProcessesIT {

    private static final int APPENDS = 100;
    /** Of both processes, two an append. */
    private static final long FACTS = 2L * 2 * APPENDS;
    private static final Pattern DONE = Pattern.compile("(\\d+) traces, (\\d+) with news of the other, (\\d+) moments known without asking");

    @TempDir
    private Path temp;

    private record Told(int traces, int news, int known) {
    }

    @Test
    void missNothingThatWasAcknowledgedToEitherInADataFolderThatOneOfThemOwns() throws Exception {
        Path data = temp.resolve("data");
        Process owner = Peer.start(temp, 0, APPENDS, data.toString());
        Process guest;
        try {
            while (owner.isAlive() && !Peer.hasAppended(temp, 0)) {
                Thread.sleep(20);
            }
            guest = Peer.start(temp, 1, APPENDS, data.toString());
        } catch (Exception e) {
            owner.destroyForcibly();
            throw e;
        }
        assertThat(told(guest, 1).known()).as("a guest asks").isZero();
        assertThat(told(owner, 0).known()).as("the owner knows, now and then").isPositive();
    }

    @Test
    void missNothingThatWasAcknowledgedToEitherInANeo4jOfTheirOwn() throws Exception {
        try (Store store = Store.open(new StoreLocation.Folder(temp.resolve("data")), Access.SERVE)) {
            new Ledger(store.graph(), Clock.systemUTC()).prepare();
            FolderProperties properties = FolderProperties.read(temp.resolve("data"));
            String[] where = {EmbeddedNeo4j.address(properties.port()).toString(), properties.password()};
            Process one = Peer.start(temp, 0, APPENDS, where);
            Process other = Peer.start(temp, 1, APPENDS, where);
            assertThat(told(one, 0).known()).isZero();
            assertThat(told(other, 1).known()).isZero();
            assertThat(new Moments(store.graph()).latest().position()).isEqualTo(FACTS);
        }
    }

    private Told told(Process process, int which) throws Exception {
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("process %d comes to its end", which).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(process.exitValue()).as("process %d, after%n%s%nand of the other%n%s", which, out(which), out(1 - which)).isZero();
        Matcher done = DONE.matcher(out(which));
        assertThat(done.find()).as(out(which)).isTrue();
        System.out.println("process " + which + ": " + done.group());
        Told told = new Told(Integer.parseInt(done.group(1)), Integer.parseInt(done.group(2)), Integer.parseInt(done.group(3)));
        assertThat(told.news()).as("traces that began with news of the other process").isGreaterThan(APPENDS / 10);
        return told;
    }

    private String out(int which) throws IOException {
        return Files.readString(temp.resolve("peer-" + which + ".txt"));
    }
}
