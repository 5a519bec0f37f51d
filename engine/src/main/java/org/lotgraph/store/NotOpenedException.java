package org.lotgraph.store;

/** Whoever waited for the store waited in vain; whoever opens it has to say why, so that nobody else need. */
public final class NotOpenedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotOpenedException(Throwable cause) {
        super(cause);
    }
}
