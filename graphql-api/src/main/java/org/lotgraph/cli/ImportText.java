package org.lotgraph.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.lotgraph.importers.ImportReport;
import org.lotgraph.importers.Imported;
import org.lotgraph.ledger.Problem;

/** What became of an import: counts on stdout, what did not come in on stderr. */
final class ImportText {

    private static final int PROBLEMS_SHOWN = 20;
    private static final int PROBLEMS_CHECKED = 1_000;

    private ImportText() {
    }

    /** @param zone that it was imported with */
    static void write(ImportReport report, String zone, PrintWriter out, PrintWriter err) {
        for (Imported imported : report.imports()) {
            counts(imported, out);
            problems(imported, PROBLEMS_SHOWN, err);
            if (imported.rejects() != null) {
                new RejectsText(imported.rejects(), imported.source(), zone).write(err);
            }
        }
    }

    /** The same of an import that was only tried: more of what is wrong, and no rejects, since nothing is kept. */
    static void writeChecked(ImportReport report, PrintWriter out, PrintWriter err) {
        for (Imported imported : report.imports()) {
            counts(imported, out);
            problems(imported, PROBLEMS_CHECKED, err);
        }
    }

    private static void counts(Imported imported, PrintWriter out) {
        out.println(Console.shown(imported.path() + ": source " + imported.source() + ", " + number(imported.facts().values().stream()
                .mapToLong(Long::longValue).sum()) + " facts read, " + number(imported.appended()) + " new, " + number(imported.repeated())
                + " known already, " + number(imported.superseded()) + " replaced, " + number(imported.rejected()) + " rejected"));
        if (!imported.facts().isEmpty()) {
            out.println(imported.facts().entrySet().stream().map(ImportText::count).collect(Collectors.joining(", ", "  ", "")));
        }
        imported.notes().forEach(note -> out.println(Console.shown("  " + note)));
        if (imported.undeclared() > 0) {
            out.println(Console.shown("  used but not declared: " + number(imported.undeclared()) + ", such as " + String.join(", ", imported.firstUndeclared())));
        }
    }

    private static String count(Map.Entry<String, Long> fact) {
        return fact.getKey() + ' ' + number(fact.getValue());
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static void problems(Imported imported, int shown, PrintWriter err) {
        Problem refused = imported.refused();
        if (refused != null) {
            err.println((imported.isBrokenOff() ? "Broken off: " : "Refused: ") + sentence(refused)
                    + (imported.isBrokenOff() ? " What had come in stands; import the same again, and the rest comes in." : ""));
        }
        imported.problems().stream().limit(shown).map(ImportText::sentence).forEach(err::println);
        long more = imported.rejected() - Math.min(shown, imported.problems().size());
        if (more > 0) {
            err.println("and " + number(more) + " more");
        }
    }

    /** {@code lots.csv:7, made_at: what. remedy.} */
    static String sentence(Problem problem) {
        StringBuilder place = new StringBuilder(problem.file());
        if (problem.line() > 0) {
            place.append(':').append(problem.line());
            if (problem.column() != null) {
                place.append(':').append(problem.column());
            }
        }
        if (problem.field() != null) {
            place.append(", ").append(problem.field());
        }
        return Console.shown(place + ": " + problem.what() + ' ' + problem.remedy());
    }
}
