package org.lotgraph.importers.epcis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.json.BoundedInput;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonInput;
import org.lotgraph.importers.json.JsonTree;
import org.lotgraph.ledger.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * EPCIS 2.0 in JSON-LD.
 *
 * @param found what its first reading found, for the second
 */
record JsonDocument(Path file, String name, FoundBlocks found) implements Document {

    static final JsonFactory JSON = JsonInput.factory((int) DocumentReader.LARGEST_EVENT + 1_000);

    @Override
    public @Nullable Json pass(@Nullable MessageDigest digest, EventSink sink, LongConsumer progress) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                BoundedInput input = new BoundedInput(in, digest, DocumentReader.LARGEST_EVENT, progress);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), input)) {
            try {
                Json context = new DocumentReader(parser, input, sink, found).read().get("@context");
                sink.end();
                return context;
            } catch (JacksonException e) {
                throw JsonInput.refused(name, e, parser.currentLocation());
            } catch (JsonTree.DuplicateException e) {
                throw JsonInput.at(name, parser.currentTokenLocation(), "The member '" + e.getMessage() + "' stands twice in one object.",
                        "Keep the one that is meant.");
            } catch (DocumentReader.TrailingException e) {
                throw JsonInput.at(name, parser.currentTokenLocation(), "Something follows the end of the document.",
                        "Give one document a file, or the events as a list in square brackets.");
            } catch (InvalidException e) {
                throw refused(e);
            }
        }
    }

    @Override
    public void forget() {
        found.clear();
    }

    private RefusedException refused(InvalidException e) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                BoundedInput input = new BoundedInput(in, null, DocumentReader.LARGEST_EVENT, bytes -> { });
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), input)) {
            try {
                TokenStreamLocation at = Locator.find(parser, e.path);
                return new RefusedException(new Problem(name, at.getLineNr(), at.getColumnNr(), Place.text(e.path), e.what, e.remedy, null));
            } catch (JacksonException broken) {
                // It has been changed meanwhile, and is no JSON any more.
                return JsonInput.refused(name, broken, parser.currentLocation());
            }
        }
    }
}
