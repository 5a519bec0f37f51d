package org.lotgraph.api.imports;

import java.io.Serial;

import org.springframework.http.HttpStatus;

/** An upload that is refused; the message is one sentence with the remedy. */
final class BadUploadException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    BadUploadException(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
