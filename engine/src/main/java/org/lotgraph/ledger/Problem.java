package org.lotgraph.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Why a row or event did not come in, in words for the person who has to mend it.
 *
 * @param line   1-based, 0 where the whole file is meant
 * @param column 1-based character position or null; {@code field} names the CSV column or JSON path
 * @param what   one clear sentence
 * @param remedy one clear sentence: what to do
 * @param row    the row or event as it was, for the rejects file; null where there is none
 */
public record Problem(String file, long line, @Nullable Integer column, @Nullable String field, String what, String remedy, @Nullable String row) {
}
