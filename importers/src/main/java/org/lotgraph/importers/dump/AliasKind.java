package org.lotgraph.importers.dump;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.MasterData;

/** What two names of an alias table can name. */
enum AliasKind {
    LOT(Thing.LOT, ItemKind.RAW_MATERIAL, null),
    UNIT(Thing.UNIT, ItemKind.UNIT, null),
    CARTON(Thing.CARTON, ItemKind.CARTON, null),
    SHIPMENT(Thing.SHIPMENT, ItemKind.SHIPMENT, null),
    PRODUCT(Thing.PRODUCT, null, MasterData.PRODUCT),
    PARTY(Thing.PARTY, null, MasterData.PARTY),
    PLACE(null, null, MasterData.PLACE);

    /** What a dump declares of this kind; places stand in no table. */
    final @Nullable Thing thing;
    private final @Nullable ItemKind item;
    private final @Nullable MasterData masterData;

    AliasKind(@Nullable Thing thing, @Nullable ItemKind item, @Nullable MasterData masterData) {
        this.thing = thing;
        this.item = item;
        this.masterData = masterData;
    }

    boolean isItem() {
        return item != null;
    }

    ItemKind item() {
        return Objects.requireNonNull(item);
    }

    MasterData masterData() {
        return Objects.requireNonNull(masterData);
    }

    /** The word that stands for it in the column kind. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable AliasKind of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equalsIgnoreCase(word)).findFirst().orElse(null);
    }

    /** What a GS1 identity is; null where it leaves that open. A bare GLN is a place's as likely as a party's. */
    static @Nullable AliasKind of(Identity identity) {
        ItemKind kind = identity.kind();
        if (kind == null) {
            return switch (identity.scheme()) {
                case PGLN -> PARTY;
                case SGLN -> PLACE;
                default -> null;
            };
        }
        return switch (kind) {
            case RAW_MATERIAL, BATCH -> LOT;
            case UNIT -> UNIT;
            case CARTON -> CARTON;
            case SHIPMENT -> SHIPMENT;
            case CLASS -> PRODUCT;
        };
    }

    /** The identity that a text is as a thing of this kind, a bare GTIN or GLN too; null where it is an id of some source. */
    @Nullable Identity identity(String text) {
        return switch (this) {
            case PRODUCT -> Notations.product(text);
            case PARTY -> Notations.party(text);
            case PLACE -> Notations.place(text);
            default -> Notations.identity(text);
        };
    }
}
