package org.lotgraph.importers.epcis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.BoundedInput;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonInput;
import org.lotgraph.importers.json.JsonTree;
import org.lotgraph.importers.json.UsualJson;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/** Reads the events of blocks. Each thread has its own. */
final class BlockReader {

    private final UsualJson usual = new UsualJson();
    private Json.@Nullable Obj unusual;

    Json.Obj read(EventBlock block, int event) {
        int begin = block.locate(event);
        Json.Obj read = usual.read(block.bytes(), begin, block.limit(event));
        if (read != null && block.ends(event, usual.end(), usual.wasOverLines())) {
            unusual = null;
            return read;
        }
        block.findEnd(event);
        Json.Obj parsed = parsed(block, event);
        unusual = parsed;
        return parsed;
    }

    /** Whether the last event has neither a negative number nor one of many digits. */
    boolean hasUsualNumbers() {
        return unusual == null && !usual.hasNegatives();
    }

    /** The last event without needless blanks. */
    String kept() {
        return unusual == null ? usual.compact() : unusual.compact();
    }

    private static int depth(Json value) {
        return switch (value) {
            case Json.Obj object -> 1 + object.members().values().stream().mapToInt(BlockReader::depth).max().orElse(0);
            case Json.Arr list -> 1 + list.elements().stream().mapToInt(BlockReader::depth).max().orElse(0);
            default -> 0;
        };
    }

    /** @throws InvalidException where it is none any more, for the document was valid a moment ago */
    private static Json.Obj parsed(EventBlock block, int event) {
        byte[] bytes = block.copy(event);
        try (BoundedInput input = new BoundedInput(new ByteArrayInputStream(bytes), null, bytes.length, read -> { });
                JsonParser parser = JsonDocument.JSON.createParser(ObjectReadContext.empty(), input)) {
            parser.nextToken();
            if (new JsonTree(parser, input).read(bytes.length) instanceof Json.Obj read && parser.nextToken() == null
                    && block.place(event).path().size() + depth(read) <= JsonInput.DEEPEST) {
                return read;
            }
        } catch (JacksonException | JsonTree.DuplicateException e) {
            // As below.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw block.changed(event);
    }
}
