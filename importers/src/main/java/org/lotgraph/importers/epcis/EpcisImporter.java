package org.lotgraph.importers.epcis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads EPCIS 2.0 JSON-LD: capture documents, query documents, single events and lists of events (EPCIS 2.0, 8 and 12).
 *
 * <p>A file is read twice. The first pass validates it as a whole and takes its digest; nothing comes in of a file that is not valid.
 * The second tells its facts, event by event. Memory is bounded by the largest event, not by the file.
 */
public final class EpcisImporter {

    static final int DEEPEST = 200;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(1_000)
                    .maxNameLength(50_000)
                    .maxStringLength((int) DocumentReader.LARGEST_EVENT + 1_000)
                    .build())
            .build();

    private final String source;
    private final ZoneId zone;

    /**
     * @param source scope of ids that are neither GS1 identities nor URIs
     * @param zone   for dates in the ILMD; events name their own offset
     */
    public EpcisImporter(String source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
    }

    /**
     * Reads one file.
     *
     * @param name the file as the user named it
     * @throws RefusedException where the file is no valid EPCIS document; the intake has seen nothing of it then
     * @throws IOException      where the file cannot be read
     */
    public void read(Path file, String name, Intake intake) throws IOException {
        long size = Files.size(file);
        try (InputStream head = Files.newInputStream(file)) {
            Sniffer.check(name, head.readNBytes(Sniffer.ENOUGH));
        }
        MessageDigest digest = EventHash.sha256();
        pass(file, name, digest, new Validation(), bytes -> intake.progress(bytes / 2, size));
        Batches batches = new Batches(source, name, HexFormat.of().formatHex(digest.digest()), intake);
        pass(file, name, null, new Telling(name, source, zone, batches, intake), bytes -> intake.progress(size / 2 + bytes / 2, size));
        batches.flush();
        intake.progress(size, size);
    }

    private void pass(Path file, String name, @Nullable MessageDigest digest, EventSink sink, LongConsumer progress) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                BoundedInput input = new BoundedInput(in, digest, DocumentReader.LARGEST_EVENT, progress);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), input)) {
            try {
                new DocumentReader(parser, input, sink).read();
            } catch (JacksonException e) {
                throw Refusals.of(name, e, parser.currentLocation());
            } catch (JsonTree.DuplicateException e) {
                throw Refusals.at(name, parser.currentTokenLocation(), "The member '" + e.getMessage() + "' stands twice in one object.",
                        "Keep the one that is meant.");
            } catch (DocumentReader.TrailingException e) {
                throw Refusals.at(name, parser.currentTokenLocation(), "Something follows the end of the document.",
                        "Give one document a file, or the events as a list in square brackets.");
            } catch (InvalidException e) {
                throw refused(file, name, e);
            }
        }
    }

    private static RefusedException refused(Path file, String name, InvalidException e) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                BoundedInput input = new BoundedInput(in, null, DocumentReader.LARGEST_EVENT, bytes -> { });
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), input)) {
            TokenStreamLocation at = Locator.find(parser, e.path);
            return new RefusedException(new Problem(name, at.getLineNr(), at.getColumnNr(), Place.text(e.path), e.what, e.remedy, null));
        }
    }
}
