package org.lotgraph.importers.mapping;

import org.jspecify.annotations.Nullable;

/** How far each statement has been read, kept beside what it gave. */
public interface Watermarks {

    /** Nothing is kept, so everything is read. */
    Watermarks NONE = new Watermarks() {
        @Override
        public @Nullable String last(String statement) {
            return null;
        }

        @Override
        public void reached(String statement, String value) {
        }
    };

    /** The greatest watermark that was read, or null. */
    @Nullable String last(String statement);

    /** Called once all is in that was read up to there. */
    void reached(String statement, String value);
}
