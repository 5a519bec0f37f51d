package org.lotgraph.importers.catenax;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.Batches;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.LongIds;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.Numbers;
import org.lotgraph.item.Timing;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Problem;

/** The second pass: each part, and of each assembly a process that consumed the children and produced the parent. */
final class AssetFacts implements AssetSink {

    private final String file;
    private final ZoneId zone;
    private final Kinds kinds;
    private final Parts parts;
    private final Batches batches;
    private final Intake intake;

    AssetFacts(String file, String source, ZoneId zone, Kinds kinds, Batches batches, Intake intake) {
        this.file = file;
        this.zone = zone;
        this.kinds = kinds;
        this.parts = new Parts(source, zone);
        this.batches = batches;
        this.intake = intake;
    }

    @Override
    public void asset(Asset asset) {
        String id = asset.id();
        if (id == null) {
            problem(asset, "assetMetaInfo.catenaXId", "The asset has no catenaXId.", "Give it the one by which others name it.", asset.json());
            return;
        }
        List<Fact> facts = new ArrayList<>();
        parts.add(asset, id, facts);
        LongIds.Why own = LongIds.of(id);
        LongIds.Why longId = own == null ? LongIds.in(facts) : own;
        if (longId != null) {
            problem(asset, null, longId.what(), longId.remedy(), asset.json());
            return;
        }
        for (Json.Obj bill : asset.aspect(Link.BILL)) {
            Link.CHILDREN.items(bill).forEach(child -> built(asset, Link.CHILDREN, child, facts));
        }
        for (Json.Obj usage : asset.aspect(Link.USAGE)) {
            Link.PARENTS.items(usage).forEach(parent -> built(asset, Link.PARENTS, parent, facts));
        }
        batches.add(facts, asset.json().members().size());
    }

    private void built(Asset asset, Link link, Json item, List<Fact> facts) {
        String own = String.valueOf(asset.id());
        String other = link.id(item);
        String aspect = link == Link.CHILDREN ? Link.BILL : Link.USAGE;
        if (other == null || !(item instanceof Json.Obj told)) {
            problem(asset, aspect, "A part that this one is linked to has no catenaXId.",
                    "Give it the one that its own asset has.", rest(own, link, item));
        } else if (Link.isTooLong(told)) {
            problem(asset, aspect, "The quantity of a part that this one is linked to is " + Numbers.TOO_LONG + ".", "Give the quantity that is meant.", rest(own, link, item));
        } else if (LongIds.of(other) instanceof LongIds.Why longId) {
            problem(asset, aspect, longId.what(), longId.remedy(), rest(own, link, item));
        } else if (link == Link.CHILDREN) {
            assembly(asset, own, other, told, facts);
        } else if (!kinds.tells(other, own)) {
            assembly(asset, other, own, told, facts);
        }
    }

    /** One process a parent, under a name that everybody's files give it. */
    private void assembly(Asset asset, String parent, String child, Json.Obj told, List<Fact> facts) {
        String process = parent + "#assembly";
        Fact declared = new Fact.ProcessDeclared(asset.line(), null, process, null, "assembling", null, null, null, null, null, Timing.TIMELESS, Map.of());
        if (!facts.contains(declared)) {
            facts.add(declared);
            facts.add(new Fact.Produced(asset.line(), null, process, ItemRef.of(parent, kinds.of(parent)), null, null, null, Map.of()));
        }
        facts.add(new Fact.Consumed(asset.line(), null, ItemRef.of(child, kinds.of(child)), process, Link.quantity(told),
                Parts.time(Link.builtAt(told), zone), null, Link.attributes(told)));
    }

    /** The asset with nothing but the link that did not come in. */
    private static Json.Obj rest(String id, Link link, Json item) {
        Map<String, Json> payload = new LinkedHashMap<>();
        payload.put("catenaXId", new Json.Text(id));
        payload.put(link == Link.CHILDREN ? "childItems" : "parentItems", new Json.Arr(List.of(item)));
        Map<String, Json> submodel = new LinkedHashMap<>();
        submodel.put("aspectType", new Json.Text("urn:samm:io.catenax:3.0.0#" + (link == Link.CHILDREN ? Link.BILL : Link.USAGE)));
        submodel.put("payload", new Json.Obj(payload));
        return new Json.Obj(Map.of("assetMetaInfo", new Json.Obj(Map.of("catenaXId", new Json.Text(id))),
                "submodels", new Json.Arr(List.of(new Json.Obj(submodel)))));
    }

    private void problem(Asset asset, @Nullable String field, String what, String remedy, Json.Obj row) {
        intake.problem(new Problem(file, asset.line(), asset.column(), field, what, remedy, row.compact()));
    }

    @Override
    public void tooLarge(long line, int column) {
        intake.problem(new Problem(file, line, column, null, "The asset is too large to be read: more than 16 MB.", "Leave its attachments out.", null));
    }
}
