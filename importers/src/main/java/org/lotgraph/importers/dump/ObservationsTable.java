package org.lotgraph.importers.dump;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Event;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * observations.csv: what was seen of an item, where and how much of it: a count, a weighing, a landing. An EPCIS ObjectEvent with action
 * OBSERVE. What was seen stays seen: a row that says something else is another observation.
 */
final class ObservationsTable {

    static final Table TABLE = new Table("observations.csv",
            List.of("item", "at"),
            List.of("quantity", "uom", "step", "place"),
            Optional.empty(), ObservationsTable::read);

    private static final JsonMapper JSON = new JsonMapper();
    private static final int HASH_BYTES = 16;

    private ObservationsTable() {
    }

    private static Fact read(Cells cells, References references) throws RowProblem {
        cells.required("at");
        ValidTime at = cells.time("at");
        if (at == null || at.isUnknown()) {
            throw new RowProblem("at", "The time of an observation is not known.", "Write when it was seen; a date will do.");
        }
        ItemRef item = references.item(cells, Thing.LOT);
        Quantity quantity = cells.quantity();
        String place = references.local(cells, "place");
        String step = cells.text("step");
        ObjectNode told = told(item, at, quantity, step, place, cells.attributesBeside(quantity));
        String said = told.deepCopy().without("eventTime").toString();
        String key = "urn:lotgraph:event:" + hash(references.source() + '\u001f' + at.earliest() + '\u001f' + at.latest() + '\u001f' + said);
        return new Fact.Observed(cells.line(), new Event(key, key, null, "ObjectEvent", "OBSERVE", at, step, null, null, place, told.toString()),
                List.of(new Fact.Participant(item, "epc", quantity)));
    }

    private static ObjectNode told(ItemRef item, ValidTime at, @Nullable Quantity quantity, @Nullable String step, @Nullable String place,
            Map<String, String> attributes) {
        ObjectNode told = JSON.createObjectNode().put("type", "ObjectEvent").put("action", "OBSERVE").put("eventTime", at.text());
        ObjectNode seen = told.putArray("quantityList").addObject().put("epcClass", item.key());
        if (quantity != null) {
            seen.put("quantity", quantity.amount().stripTrailingZeros()).put("uom", quantity.uom());
        }
        if (step != null) {
            told.put("bizStep", step);
        }
        if (place != null) {
            told.putObject("bizLocation").put("id", place);
        }
        new TreeMap<>(attributes).forEach(told::put);
        return told;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
