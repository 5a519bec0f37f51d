package org.lotgraph.bench.report;

/**
 * A figure that was to be reached, beside what was.
 *
 * @param measured in words, with its unit
 */
record Goal(String figure, String goal, String measured, Verdict verdict) {

    enum Verdict {
        REACHED("reached"), MISSED("**not reached**"), NOT_MEASURED("not measured");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Goal missing(String figure, String goal) {
        return new Goal(figure, goal, "–", Verdict.NOT_MEASURED);
    }

    static Goal of(String figure, String goal, String measured, boolean reached) {
        return new Goal(figure, goal, measured, reached ? Verdict.REACHED : Verdict.MISSED);
    }
}
