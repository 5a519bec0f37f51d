package org.lotgraph.item;

/** The kinds of master data that may have several names, named as the labels of the graph. */
public enum MasterData {
    PRODUCT("Product"),
    PARTY("Party"),
    PLACE("Place");

    private final String label;

    MasterData(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
