package org.lotgraph.datafolder;

/** Something outside stands in the way; the message is one sentence for the person at the keyboard, with the remedy. */
public final class CannotRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotRunException(String sentence) {
        super(sentence);
    }

    public CannotRunException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
