package org.lotgraph.item;

/** What an item is. The names are GraphQL's; {@link #label()} is the node label in the graph. */
public enum ItemKind {
    /** A lot that came from outside: nothing recorded made it here. */
    RAW_MATERIAL("RawMaterial"),
    /** A lot that was made: a fact produces or commissions it, or its making is dated. */
    BATCH("Batch"),
    /** One serialized piece. */
    UNIT("Unit"),
    /** Any logistic unit: carton, pallet, container, tote, truck. */
    CARTON("Carton"),
    /** One movement from a party to a party. */
    SHIPMENT("Shipment"),
    /** A product named without lot or serial: a gap in the data, shown as one. */
    CLASS("Class");

    private final String label;

    ItemKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isLot() {
        return this == RAW_MATERIAL || this == BATCH;
    }
}
