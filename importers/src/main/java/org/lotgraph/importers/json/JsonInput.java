package org.lotgraph.importers.json;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** JSON within bounds, and why a file is none, in words for who has to mend it. */
public final class JsonInput {

    public static final int DEEPEST = 200;
    private static final int LONGEST_NAME = 50_000;
    private static final int LONGEST_NUMBER = 1_000;

    private JsonInput() {
    }

    /** @param longestText characters of one text */
    public static JsonFactory factory(int longestText) {
        return JsonFactory.builder()
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .maxStringLength(longestText)
                        .build())
                .build();
    }

    /** What the parser says; {@code here} is where it stands. */
    public static RefusedException refused(String file, JacksonException e, @Nullable TokenStreamLocation here) {
        String message = String.valueOf(e.getOriginalMessage());
        TokenStreamLocation at = e.getLocation() == null || e.getLocation().getLineNr() < 1 ? here : e.getLocation();
        if (e instanceof UnexpectedEndOfInputException || message.startsWith("Unexpected end-of-input")) {
            return at(file, at, "The file ends in the middle of the document: it was cut off.", "Export or copy it again, completely.");
        }
        if (e instanceof StreamConstraintsException) {
            return constraint(file, at, message);
        }
        if (message.startsWith("Invalid UTF-8")) {
            return at(file, at, "There is a byte here that is no UTF-8 text.", "Save the file as UTF-8; it seems to be in another encoding, such as Latin-1.");
        }
        if (message.contains("code 0)")) {
            return at(file, at, "There is a NUL byte here.", "Export the file again: it is damaged, or no text.");
        }
        if (message.contains("comment")) {
            return at(file, at, "The file is no JSON: it holds a comment.", "Take out what begins with // or /*; JSON knows no comments.");
        }
        int end = message.indexOf(": ");
        return at(file, at, "The file is no JSON: " + (end < 0 ? message : message.substring(0, end)) + '.', "Correct it here, or export it again.");
    }

    private static RefusedException constraint(String file, @Nullable TokenStreamLocation at, String message) {
        if (message.contains("nesting depth")) {
            return at(file, at, "The document is nested more than " + DEEPEST + " levels deep.",
                    "Flatten what nests so deep; no format needs more than about ten levels.");
        }
        return at(file, at, message.contains("umber") ? "There is a number of more than 1,000 digits." : "There is a name or text too long to read.",
                "Correct it, or leave it out.");
    }

    /** Of one place in the file. */
    public static RefusedException at(String file, @Nullable TokenStreamLocation at, String what, String remedy) {
        return new RefusedException(at == null ? new Problem(file, 0, null, null, what, remedy, null)
                : new Problem(file, Math.max(0, at.getLineNr()), at.getColumnNr() < 1 ? null : at.getColumnNr(), null, what, remedy, null));
    }

    /** Of the whole file. */
    public static RefusedException whole(String file, String what, String remedy) {
        return new RefusedException(new Problem(file, 0, null, null, what, remedy, null));
    }
}
