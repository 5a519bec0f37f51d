package org.lotgraph.api.refusal;

import java.util.Map;

/** The client asked for what cannot be answered; the message is one sentence with the remedy. */
public final class RefusedException extends RuntimeException {

    private final Refusal refusal;
    private final transient Map<String, Object> details;

    public RefusedException(Refusal refusal, String message) {
        this(refusal, message, Map.of());
    }

    public RefusedException(Refusal refusal, String message, Map<String, Object> details) {
        super(message, null, false, false);
        this.refusal = refusal;
        this.details = details;
    }

    public Refusal refusal() {
        return refusal;
    }

    public Map<String, Object> details() {
        return details;
    }
}
