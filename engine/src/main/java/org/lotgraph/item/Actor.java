package org.lotgraph.item;

/** Who had a part in it: {@code role} operator (named in words), owner, supplier, sender or receiver (named by the key of a party). */
public record Actor(String role, String name) {

    public boolean isParty() {
        return !role.equals("operator");
    }
}
