package org.lotgraph.importers.catenax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonInput;
import org.lotgraph.item.ItemKind;

/** The first pass: what the parts in the file are, and which assemblies their parents themselves tell. */
final class Kinds implements AssetSink {

    private static final int MOST = 2_000_000;

    private final String file;
    private final Map<String, ItemKind> kinds = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    Kinds(String file) {
        this.file = file;
    }

    /** A part of which only another's file says what it is may be a piece. */
    ItemKind of(String id) {
        return kinds.getOrDefault(id, ItemKind.UNIT);
    }

    /** Whether the parent's own bill of material names the child. */
    boolean tells(String parent, String child) {
        return told.contains(parent + '|' + child);
    }

    @Override
    public void asset(Asset asset) {
        if (asset.id() == null) {
            return;
        }
        ItemKind kind = asset.is("Batch") ? ItemKind.RAW_MATERIAL : asset.isType() ? ItemKind.CLASS : ItemKind.UNIT;
        if (kind != ItemKind.UNIT) {
            kinds.put(asset.id(), kind);
        }
        for (Json.Obj bill : asset.aspect(Link.BILL)) {
            Link.CHILDREN.items(bill).forEach(child -> told.add(asset.id() + '|' + Link.CHILDREN.id(child)));
        }
        if (kinds.size() + told.size() > MOST) {
            throw JsonInput.whole(file, "The file has more than two million parts.", "Split it into several.");
        }
    }

    @Override
    public void tooLarge(long line, int column) {
        // The second pass says so.
    }
}
