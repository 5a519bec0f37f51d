package org.lotgraph.importers.mapping;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.Intake;

/** All statements of a mapping, understood, and run only then: what they give is written as the files of a dump. */
final class Queries implements Closeable {

    private final Map<String, List<Query>> byTable = new LinkedHashMap<>();
    private final Duration longest;
    private final Intake intake;

    /**
     * None yet.
     *
     * @param longest how long each may run
     * @param intake  told of rows that are too long
     */
    Queries(Duration longest, Intake intake) {
        this.longest = longest;
        this.intake = intake;
    }

    void add(Query query) {
        byTable.computeIfAbsent(query.statement().table(), name -> new ArrayList<>()).add(query);
    }

    /** Writes the dump; gives how far the statements with a watermark were read, by their names. */
    Map<String, String> write(Path dump) throws IOException {
        Map<String, String> reached = new LinkedHashMap<>();
        for (Map.Entry<String, List<Query>> table : byTable.entrySet()) {
            write(dump.resolve(table.getKey()), table.getValue());
            for (Query query : table.getValue()) {
                String mark = query.reached();
                if (mark != null) {
                    reached.put(query.statement().shortName(), mark);
                }
            }
        }
        return reached;
    }

    private void write(Path file, List<Query> queries) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        queries.forEach(query -> columns.addAll(query.columns()));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            List<@Nullable String> header = new ArrayList<>(List.of("source_file", "source_line", "source_key"));
            header.addAll(columns);
            Csv.write(out, header);
            for (Query query : queries) {
                query.write(List.copyOf(columns), out, longest, intake);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (List<Query> queries : byTable.values()) {
            for (Query query : queries) {
                query.close();
            }
        }
    }
}
