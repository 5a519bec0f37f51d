package org.lotgraph.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One contender's turn, alone in a Java machine of its own: it takes the plant in and is asked all questions. */
final class Appearance {

    /**
     * What it is told.
     *
     * @param seconds for how long at least each question is asked
     */
    record Call(Entrant entrant, Path dump, Path store, Path work, List<Question> questions, double seconds) {
    }

    /**
     * What came of it.
     *
     * @param absent why it did not take part, or null
     */
    record Outcome(Entrant entrant, @Nullable String absent, Contender.Held held, double loadSeconds, Memory loadMemory, List<Answer> answers,
            Memory memory) {

        static Outcome absent(Entrant entrant, @Nullable String why) {
            return new Outcome(entrant, why, new Contender.Held(0, 0), 0, new Memory(0, 0), List.of(), new Memory(0, 0));
        }
    }

    private Appearance() {
    }

    /** {@code call.json outcome.json} */
    public static void main(String[] arguments) throws Exception {
        Jvm.hush();
        Memory.watchOthers();
        Json.write(Path.of(arguments[1]), of(Json.read(Path.of(arguments[0]), Call.class)));
        System.exit(0);
    }

    static Outcome of(Call call) throws Exception {
        long begin = System.nanoTime();
        try (Contender contender = call.entrant().enter(call.dump(), call.store(), call.work())) {
            Contender.Held held = contender.load();
            double seconds = (System.nanoTime() - begin) / 1e9;
            Memory memory = Memory.peak();
            Interview interview = new Interview(contender, call.seconds());
            List<Answer> answers = new ArrayList<>();
            for (Question question : call.questions()) {
                Answer answer = interview.ask(question);
                answers.add(answer);
                System.err.printf("  %-18s %-18s %,12d items  %,10.2f ms%n", call.entrant().label(), question.name(), answer.items(),
                        answer.latencies().p50());
            }
            return new Outcome(call.entrant(), null, held, seconds, memory, answers, Memory.peak());
        } catch (NotAvailableException e) {
            return Outcome.absent(call.entrant(), e.getMessage());
        }
    }
}
