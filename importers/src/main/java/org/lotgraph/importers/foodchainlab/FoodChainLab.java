package org.lotgraph.importers.foodchainlab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.lotgraph.importers.Batches;
import org.lotgraph.importers.FileFormat;
import org.lotgraph.importers.FileHead;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.RejectsFormat;
import org.lotgraph.importers.json.JsonInput;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the JSON that FoodChain-Lab saves: its first format ({@code stations}, {@code deliveries}, {@code deliveriesRelations} of objects)
 * and versions 1.x ({@code data} with tables of rows of {@code {id, value}}).
 *
 * <p>A file is read twice: first for the lots of the deliveries, then for the facts. Nothing comes in of a file that is no JSON.
 */
public final class FoodChainLab implements FileFormat {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final JsonFactory JSON = JsonInput.factory(LONGEST_TEXT);

    @Override
    public boolean isMine(FileHead head) {
        return Stream.of("", "data.", "elements.").anyMatch(within -> isNetwork(head, within));
    }

    /** Of a large network one of the lists fills all of the beginning. */
    private static boolean isNetwork(FileHead head, String within) {
        boolean stations = head.names().contains(within + "stations");
        boolean deliveries = head.names().contains(within + "deliveries");
        return head.whole() ? stations && deliveries : stations || deliveries;
    }

    @Override
    public RejectsFormat rejects() {
        return new RejectedNetwork();
    }

    @Override
    public void read(Path file, String name, String source, ZoneId zone, Intake intake) throws IOException {
        long size = Files.size(file);
        MessageDigest digest = sha256();
        Lots lots = new Lots();
        Lots.Collecting collecting = new Lots.Collecting(lots, name);
        pass(file, name, digest, collecting);
        collecting.done();
        intake.progress(size / 2, size);
        Batches batches = new Batches(source, name, HexFormat.of().formatHex(digest.digest()), intake);
        pass(file, name, sha256(), new NetworkFacts(name, source, zone, lots, batches, intake));
        batches.flush();
        intake.progress(size, size);
    }

    private static void pass(Path file, String name, MessageDigest digest, RowSink sink) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            try {
                new NetworkReader(parser, name, sink).read();
            } catch (JacksonException e) {
                throw JsonInput.refused(name, e, parser.currentLocation());
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
