package org.lotgraph.importers.catenax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.Batches;
import org.lotgraph.importers.FileFormat;
import org.lotgraph.importers.FileHead;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.RejectsFormat;
import org.lotgraph.importers.json.BoundedInput;
import org.lotgraph.importers.json.JsonInput;
import org.lotgraph.importers.json.JsonTree;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the files of assets that Catena-X's traceability application imports ({@code assets} with {@code submodels}), and the older
 * containers of test data, whose assets have their aspects as members.
 *
 * <p>A file is read twice: first for what the parts are, then for the facts. Nothing comes in of a file that is no JSON.
 */
public final class CatenaX implements FileFormat {

    static final String CONTAINER = "https://catenax.io/schema/TestDataContainer/";

    private static final int LARGEST_ASSET = 16 << 20;
    private static final JsonFactory JSON = JsonInput.factory(LARGEST_ASSET + 1_000);

    @Override
    public boolean isMine(FileHead head) {
        return head.names().contains("assets") && !head.names().contains("epcisBody")
                || head.names().stream().anyMatch(name -> name.startsWith(CONTAINER));
    }

    @Override
    public RejectsFormat rejects() {
        return new RejectedAssets();
    }

    @Override
    public void read(Path file, String name, String source, ZoneId zone, Intake intake) throws IOException {
        long size = Files.size(file);
        MessageDigest digest = sha256();
        Kinds kinds = new Kinds(name);
        pass(file, name, digest, kinds, bytes -> intake.progress(bytes / 2, size));
        Batches batches = new Batches(source, name, HexFormat.of().formatHex(digest.digest()), intake);
        pass(file, name, null, new AssetFacts(name, source, zone, kinds, batches, intake), bytes -> intake.progress(size / 2 + bytes / 2, size));
        batches.flush();
        intake.progress(size, size);
    }

    private static void pass(Path file, String name, @Nullable MessageDigest digest, AssetSink sink, LongConsumer progress) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                BoundedInput input = new BoundedInput(in, digest, LARGEST_ASSET, progress);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), input)) {
            try {
                new AssetReader(parser, new JsonTree(parser, input), LARGEST_ASSET, name, sink).read();
            } catch (JacksonException e) {
                throw JsonInput.refused(name, e, parser.currentLocation());
            } catch (JsonTree.DuplicateException e) {
                throw JsonInput.at(name, parser.currentTokenLocation(), "The member '" + e.getMessage() + "' stands twice in one object.",
                        "Keep the one that is meant.");
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
