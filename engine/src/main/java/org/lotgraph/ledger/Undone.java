package org.lotgraph.ledger;

/**
 * What the undo of an import did.
 *
 * @param voided   facts of the import that stood, and are voided now
 * @param restored facts that the import had replaced or voided, and that stand again
 * @param kept     events of the import that stay, since other files told them, too
 */
public record Undone(long voided, long restored, long kept) {
}
