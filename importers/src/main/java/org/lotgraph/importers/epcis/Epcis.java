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
import org.lotgraph.importers.Batches;
import org.lotgraph.importers.FileFormat;
import org.lotgraph.importers.FileHead;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.RejectsFormat;
import org.lotgraph.importers.json.Json;

/**
 * Reads EPCIS 2.0 in JSON-LD and XML, and 1.2 and 1.1 in XML: capture documents, query documents, master data, single events and lists of
 * events (EPCIS 2.0, 8, 10 and 12).
 *
 * <p>A file is read twice. The first pass validates it as a whole and takes its digest; nothing comes in of a file that is not valid.
 * The second tells its facts, event by event. Memory is bounded by the largest event, not by the file.
 */
public final class Epcis implements FileFormat {

    /** Takes whatever else nobody knows. */
    @Override
    public boolean isMine(FileHead head) {
        return true;
    }

    @Override
    public RejectsFormat rejects() {
        return new RejectedEvents();
    }

    /** @param source scope of ids that are neither GS1 identities nor URIs */
    @Override
    public void read(Path file, String name, String source, ZoneId zone, Intake intake) throws IOException {
        long size = Files.size(file);
        Document document = open(file, name);
        MessageDigest digest = EventHash.sha256();
        Json context = validated(document, digest, bytes -> intake.progress(bytes / 2, size));
        Batches batches = new Batches(source, name, HexFormat.of().formatHex(digest.digest()), intake);
        Prefixes prefixes = Prefixes.STANDARD.with(context);
        try (InOrder<EventFacts> workers = new InOrder<>(() -> new EventFacts(source, zone, prefixes))) {
            document.pass(null, new Telling(name, source, workers, batches, intake), bytes -> intake.progress(size / 2 + bytes / 2, size));
        }
        batches.flush();
        intake.progress(size, size);
    }

    /** Whoever looks at many events at once only finds out whether all are valid; what is wrong first is found by looking at one after the other. */
    private static @Nullable Json validated(Document document, MessageDigest digest, LongConsumer progress) throws IOException {
        try (InOrder<BlockReader> workers = new InOrder<>(BlockReader::new)) {
            Validation validation = new Validation(workers);
            try {
                return document.pass(digest, validation, progress);
            } catch (RuntimeException e) {
                if (!validation.wasTogether()) {
                    throw e;
                }
            }
        }
        digest.reset();
        document.forget();
        return document.pass(digest, new Validation(null), progress);
    }

    private static Document open(Path file, String name) throws IOException {
        try (InputStream head = Files.newInputStream(file)) {
            return Sniffer.isXml(name, head.readNBytes(Sniffer.ENOUGH)) ? new XmlDocument(file, name) : new JsonDocument(file, name, new FoundBlocks());
        }
    }
}
