package org.lotgraph.importers.epcis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Fact;
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
        pass(file, name, null, new Telling(name, batches, intake), bytes -> intake.progress(size / 2 + bytes / 2, size));
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

    /** The first pass: every event, and the form of the document. */
    private static final class Validation implements EventSink {

        @Override
        public void event(Json.Obj event, Place place) {
            try {
                EventRules.check(event);
            } catch (InvalidException e) {
                throw new InvalidException(place.below(e.path), e.what, e.remedy);
            }
        }

        @Override
        public void tooLarge(Place place, long bytes) {
            // A problem of this event, told by the second pass.
        }

        @Override
        public void vocabulary(String type, Json element, Place place) {
            // Likewise: what cannot be used of the master data keeps no event out.
        }
    }

    /** The second pass. */
    private final class Telling implements EventSink {

        private final String name;
        private final Batches batches;
        private final Intake intake;
        private final EventFacts events = new EventFacts(source, zone);
        private final MasterData masterData = new MasterData(source);

        Telling(String name, Batches batches, Intake intake) {
            this.name = name;
            this.batches = batches;
            this.intake = intake;
        }

        @Override
        public void event(Json.Obj event, Place place) {
            List<Fact> facts = events.of(event, place.line());
            batches.add(facts, ((Fact.Observed) facts.getFirst()).told().json().length());
        }

        @Override
        public void tooLarge(Place place, long bytes) {
            intake.problem(new Problem(name, place.line(), place.column(), Place.text(place.path()),
                    "The event is too large to be read: " + (bytes >> 20) + " MB, of at most " + (DocumentReader.LARGEST_EVENT >> 20)
                            + " MB and " + JsonTree.MOST_VALUES + " values.",
                    "Split it into several events, or leave its attachment out, and import those.", null));
        }

        @Override
        public void vocabulary(String type, Json element, Place place) {
            Fact declared = masterData.declared(type, element, place.line());
            if (declared != null) {
                batches.add(List.of(declared), 0);
            } else if (!(element instanceof Json.Obj object) || !object.has("id") && !object.has("@id")) {
                intake.problem(new Problem(name, place.line(), place.column(), Place.text(place.path()),
                        "A vocabulary element has no id, so it describes nothing.", "Add the id of the product, place or party.", element.compact()));
            }
        }
    }
}
