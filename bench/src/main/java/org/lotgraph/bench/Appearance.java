package org.lotgraph.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.lotgraph.bench.figures.Answer;
import org.lotgraph.bench.figures.Entrant;
import org.lotgraph.bench.figures.Held;
import org.lotgraph.bench.figures.Json;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.figures.Memory;
import org.lotgraph.bench.figures.Outcome;

/** One contender's turn, alone in a Java machine of its own: it takes the plant in and is asked all questions. */
final class Appearance {

    /**
     * What it is told.
     *
     * @param rows    in the dump
     * @param seconds for how long at least each question is asked
     */
    record Call(Entrant entrant, Path dump, Path store, Path work, long rows, List<Question> questions, double seconds) {
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
        try (Contender contender = Contenders.enter(call.entrant(), call.dump(), call.store(), call.work())) {
            Held held = contender.load();
            double seconds = (System.nanoTime() - begin) / 1e9;
            Load load = new Load(call.entrant().label(), Load.EMPTY, call.rows(), seconds, Memory.peak(), Folders.size(call.work()));
            Interview interview = new Interview(contender, call.seconds());
            List<Answer> answers = new ArrayList<>();
            for (Question question : call.questions()) {
                Answer answer = interview.ask(question);
                answers.add(answer);
                System.err.printf("  %-18s %-18s %,12d items  %,10.2f ms%n", call.entrant().label(), question.name(), answer.items(),
                        answer.latencies().p50());
            }
            return new Outcome(call.entrant(), null, held, load, answers, Memory.peak());
        } catch (NotAvailableException e) {
            return Outcome.absent(call.entrant(), e.getMessage());
        }
    }
}
