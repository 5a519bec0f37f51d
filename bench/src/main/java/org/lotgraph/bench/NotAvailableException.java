package org.lotgraph.bench;

/** A contender cannot take part here; the message says why, and the others go on. */
final class NotAvailableException extends RuntimeException {

    NotAvailableException(String message) {
        super(message);
    }

    NotAvailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
