package org.lotgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lotgraph.importers.RejectsFormat;
import org.lotgraph.importers.dump.DumpImporter;

/** Where the rejects are, and how they come in once they are mended: as told by the same source, in the same zone. */
record RejectsText(Path folder, String source, String zone) {

    void write(PrintWriter err) {
        err.println(Console.shown("What did not come in is kept in " + folder + "."));
        List<Path> files = files();
        List<Path> again = files.stream().filter(file -> RejectsFormat.isReadAgain(String.valueOf(file.getFileName()))).toList();
        if (!again.isEmpty()) {
            err.println(Console.shown("Mend it, then: lotgraph import " + (DumpImporter.isDump(folder) ? quoted(folder.toString()) : again.stream().map(file -> quoted(file.toString())).collect(Collectors.joining(" ")))
                    + " --source " + quoted(source) + (zone.equals("UTC") ? "" : " --zone " + quoted(zone))));
        }
        if (again.size() < files.size()) {
            err.println(Console.shown("Not read again, but to be mended where it came from: "
                    + files.stream().filter(file -> !again.contains(file)).map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "))));
        }
    }

    private List<Path> files() {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return word.matches("[\\w./+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
