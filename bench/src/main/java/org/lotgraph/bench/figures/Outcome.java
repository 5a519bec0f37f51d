package org.lotgraph.bench.figures;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of a contender's turn.
 *
 * @param absent why it did not take part, or null
 * @param load   how it took the plant in; for those who answer from Lotgraph's store, how it was opened
 * @param memory what it needed until the end
 */
public record Outcome(Entrant entrant, @Nullable String absent, Held held, Load load, List<Answer> answers, Memory memory) {

    public static Outcome absent(Entrant entrant, @Nullable String why) {
        return new Outcome(entrant, why, new Held(0, 0, 0), new Load(entrant.label(), Load.EMPTY, 0, 0, new Memory(0, 0), 0), List.of(),
                new Memory(0, 0));
    }

    /** The same with other answers. */
    Outcome with(List<Answer> others) {
        return new Outcome(entrant, absent, held, load, others, memory);
    }
}
