package org.lotgraph.importers.dump;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.ItemRef;

/** What the cells of a dump refer to. An id that nothing declares is accepted, as what the column takes it for, and counted. */
final class References {

    private final Names names;

    References(Names names) {
        this.names = names;
    }

    /** Who tells all this. */
    String source() {
        return names.source();
    }

    /** The item that this row declares. */
    ItemRef declared(Thing thing, Cells cells) throws RowProblem {
        return names.named(thing, cells.required("id"), cells).as(thing.kind());
    }

    /** The product, party or process that this row declares. */
    Named named(Thing thing, Cells cells) throws RowProblem {
        return names.named(thing, cells.required("id"), cells);
    }

    /** What stands in no table of its own: a site, a piece of equipment. */
    @Nullable String local(Cells cells, String column) throws RowProblem {
        return names.local(cells.reference(column));
    }

    String product(Cells cells) throws RowProblem {
        return names.product(cells.required("product")).key();
    }

    @Nullable String party(Cells cells, String column) throws RowProblem {
        String id = cells.reference(column);
        if (id == null) {
            return null;
        }
        Named known = names.find(Thing.PARTY, id);
        if (known != null) {
            return known.key();
        }
        Identity identity = Notations.party(id);
        if (identity == null) {
            names.undeclared().add(Thing.PARTY, id);
        }
        return identity == null ? names.local(id) : identity.key();
    }

    String process(Cells cells) throws RowProblem {
        String id = cells.required("process");
        Named known = names.find(Thing.PROCESS, id);
        if (known == null) {
            names.undeclared().add(Thing.PROCESS, id);
        }
        return known == null ? String.valueOf(names.local(id)) : known.key();
    }

    /** The thing that the column is made for, whatever else bears the id; only a container may be something else, which holds others. */
    ItemRef of(Thing thing, Cells cells, String column) throws RowProblem {
        String id = cells.required(column);
        Named own = names.find(thing, id);
        if (own != null) {
            return own.as(thing.kind());
        }
        return thing == Thing.CARTON || names.things(id).isEmpty() ? item(column, id, thing) : qualified(thing, id);
    }

    /** Any item; {@code otherwise} where nothing declares it. */
    ItemRef item(Cells cells, Thing otherwise) throws RowProblem {
        return item("item", cells.required("item"), otherwise);
    }

    private ItemRef item(String column, String id, Thing otherwise) throws RowProblem {
        List<Thing> things = names.things(id);
        if (things.size() > 1) {
            throw clash(column, id, things);
        }
        if (things.size() == 1) {
            return found(things.getFirst(), id);
        }
        for (Thing thing : Thing.ITEMS) {
            String prefix = thing.qualifier() + ":";
            if (id.startsWith(prefix) && id.length() > prefix.length()) {
                return qualified(thing, id.substring(prefix.length()));
            }
        }
        return foreign(id, otherwise);
    }

    private ItemRef found(Thing thing, String id) {
        Named named = names.find(thing, id);
        return named == null ? ItemRef.of(names.urn(id), thing.kind()) : named.as(thing.kind());
    }

    private ItemRef qualified(Thing thing, String id) {
        Named named = names.find(thing, id);
        if (named != null) {
            return named.as(thing.kind());
        }
        names.undeclared().add(thing, id);
        return ItemRef.of(names.urn(thing.qualifier() + ":" + id), thing.kind());
    }

    private ItemRef foreign(String id, Thing otherwise) {
        Identity identity = Notations.identity(id);
        if (identity == null) {
            names.undeclared().add(otherwise, id);
            return new ItemRef(names.urn(id), otherwise.kind(), null, null, Notations.defect(id));
        }
        ItemKind kind = identity.kind();
        if (!identity.isGs1()) {
            names.undeclared().add(otherwise, id);
        }
        return Named.of(identity).as(kind == null ? otherwise.kind() : kind);
    }

    /** What this dump declares a name of an alias table as; null where it does not, or as what is not looked for. */
    @Nullable AliasKind declaredAs(String name, @Nullable AliasKind wanted) throws RowProblem {
        if (wanted != null && declared(wanted, name) != null) {
            return wanted;
        }
        List<AliasKind> kinds = Arrays.stream(AliasKind.values()).filter(kind -> (wanted == null || wanted.isItem() && kind.isItem()) && declared(kind, name) != null)
                .toList();
        if (wanted != null) {
            return kinds.isEmpty() ? null : kinds.getFirst();
        }
        if (kinds.size() > 1) {
            throw new RowProblem("kind", "The id " + name + " is declared as a " + String.join(" and as a ", kinds.stream().map(AliasKind::word).toList())
                    + ".", "Write in the column kind which of them is meant.");
        }
        return kinds.isEmpty() ? null : kinds.getFirst();
    }

    /** What this dump declares as a thing of this kind, by its id or by {@code lot:7}; null where it does not. */
    private @Nullable Named declared(AliasKind kind, String name) {
        Named own = kind.thing == null ? null : names.find(kind.thing, name);
        return own != null || kind.thing == null || !isQualified(kind.thing, name) ? own : names.find(kind.thing, unqualified(kind.thing, name));
    }

    private static boolean isQualified(Thing thing, String name) {
        return name.startsWith(thing.qualifier() + ":") && name.length() > thing.qualifier().length() + 1;
    }

    private static String unqualified(Thing thing, String name) {
        return name.substring(thing.qualifier().length() + 1);
    }

    /** What a name of an alias table names: a thing of this dump, a GS1 identity or a key, an id of another source. */
    Named alias(AliasKind kind, String name) {
        Named own = declared(kind, name);
        if (own != null) {
            return own;
        }
        if (kind.isItem() && kind.thing != null && isQualified(kind.thing, name)) {
            names.undeclared().add(kind.thing, unqualified(kind.thing, name));
            return Named.local(names.urn(name));
        }
        Identity identity = kind.identity(name);
        if (identity != null) {
            return Named.of(identity);
        }
        return Named.local(name.indexOf(':') > 0 ? "urn:lotgraph:" + name : names.urn(name));
    }

    private static RowProblem clash(String column, String id, List<Thing> things) {
        String kinds = String.join(" and a ", things.stream().map(Thing::qualifier).toList());
        String forms = String.join(" or ", things.stream().map(thing -> thing.qualifier() + ":" + id).toList());
        return new RowProblem(column, "The id " + id + " in the column " + column + " is both a " + kinds + ".", "Write " + forms + ".");
    }
}
