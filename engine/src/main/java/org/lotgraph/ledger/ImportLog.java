package org.lotgraph.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ValidTime;
import org.lotgraph.store.Graph;
import org.neo4j.driver.Value;

/**
 * The record of all imports, kept in the graph so that every process sees those of the others. An import that is under way gives a sign of
 * life every few seconds; one that gave none for {@link #SILENCE} has been broken off.
 */
public final class ImportLog {

    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final int PROBLEMS = 2_000;
    private static final String BROKEN_OFF = "The process that imported has ended before its end. Import the same again: what is in is not told twice; or undo it.";

    private final Graph graph;
    private final Clock clock;

    public ImportLog(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Remembers an import that waits. */
    public void queued(Import.Asked asked) {
        put(asked.id(), asked(asked, Import.State.QUEUED).put("requested", now()));
    }

    /** Remembers that an import begins, which may or may not have waited. */
    public void begin(Import.Asked asked) {
        Import known = find(asked.id());
        Properties properties = asked(asked, Import.State.RUNNING).put("started", now()).put("beat", now());
        put(asked.id(), known == null ? properties.put("requested", now()) : properties);
    }

    private static Properties asked(Import.Asked asked, Import.State state) {
        return new Properties().put("via", asked.via().name()).put("state", state.name()).put("source", asked.source()).put("files", asked.files())
                .put("mapping", asked.mapping()).put("zone", asked.zone());
    }

    /** A sign of life, with how far it is. */
    public void alive(String id, long bytesRead, long bytesInAll, Import.Outcome sofar) {
        put(id, outcome(sofar).put("bytesRead", bytesRead).put("bytesInAll", bytesInAll).put("beat", now()));
    }

    /** A sign of life of an undo. */
    public void alive(String id, long undone) {
        put(id, new Properties().put("beat", now()).put("undone", undone));
    }

    /** Remembers what came of it, but for its state. */
    public void outcome(String id, Import.Outcome outcome, List<Problem> problems, List<String> rejects, @Nullable String rejectsFolder) {
        for (int from = 0; from < problems.size(); from += PROBLEMS) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = from; i < Math.min(problems.size(), from + PROBLEMS); i++) {
                Problem problem = problems.get(i);
                rows.add(new Properties().put("number", (long) i + 1).put("file", problem.file()).put("line", problem.line())
                        .put("column", problem.column()).put("field", problem.field()).put("what", problem.what()).put("remedy", problem.remedy()).map());
            }
            graph.writing(tx -> tx.run("imports/keep-problems", Map.of("id", id, "rows", rows)));
        }
        put(id, outcome(outcome).put("problems", (long) problems.size()).put("rejects", rejects).put("rejectsFolder", rejectsFolder));
    }

    private static Properties outcome(Import.Outcome outcome) {
        return new Properties().put("factKinds", List.copyOf(outcome.facts().keySet())).put("factCounts", List.copyOf(outcome.facts().values()))
                .put("appended", outcome.appended()).put("repeated", outcome.repeated()).put("superseded", outcome.superseded())
                .put("rejected", outcome.rejected()).put("undeclared", outcome.undeclared()).put("firstUndeclared", outcome.firstUndeclared())
                .put("firstPosition", outcome.firstPosition()).put("lastPosition", outcome.lastPosition());
    }

    /** Remembers how far it is now, and why where that needs a word. */
    public void state(String id, Import.State state, @Nullable String why) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("state", state.name());
        properties.put("beat", now());
        if (state == Import.State.UNDOING) {
            properties.put("undone", 0L);
        } else {
            properties.put("why", why);
            properties.put("finished", state.isFinal() ? now() : null);
        }
        graph.writing(tx -> tx.run("imports/put", Map.of("id", id, "properties", properties)));
    }

    /** Remembers that it is undone. */
    public void undone(String id, Undone undone) {
        put(id, new Properties().put("state", Import.State.UNDONE.name()).put("undone", undone.voided()).put("restored", undone.restored())
                .put("kept", undone.kept()).put("undoneAt", now()));
    }

    /** Says that all batches of no import came of this one: of what was loaded into an empty store. */
    public void adopt(String id) {
        graph.writing(tx -> tx.run("imports/adopt", Map.of("id", id)));
    }

    private void put(String id, Properties properties) {
        graph.writing(tx -> tx.run("imports/put", Map.of("id", id, "properties", properties.map())));
    }

    private long now() {
        return ValidTime.nanos(clock.instant());
    }

    /** Null where there is no such import. */
    public @Nullable Import find(String id) {
        return graph.read("imports/find", Map.of("id", id)).stream().map(row -> read(row.get("import"))).findFirst().orElse(null);
    }

    /**
     * Imports, the newest first.
     *
     * @param before an id; null: from the newest on
     */
    public List<Import> page(@Nullable String before, int size) {
        return graph.read("imports/page", Map.of("before", before == null ? "~" : before, "size", size)).stream()
                .map(row -> read(row.get("import"))).toList();
    }

    /** Those in these states as they were remembered, the oldest first. */
    public List<Import> in(Import.State... states) {
        return graph.read("imports/in-state", Map.of("states", java.util.Arrays.stream(states).map(Enum::name).toList())).stream()
                .map(row -> read(row.get("import"))).toList();
    }

    /** The problems of an import, in the order in which they were met, after the so-manieth. */
    public List<Problem> problems(String id, long after, int size) {
        return graph.read("imports/problems", Map.of("id", id, "after", after, "size", size)).stream()
                .map(row -> new Problem(row.get("file").asString(), row.get("line").asLong(), row.get("column").isNull() ? null : row.get("column").asInt(),
                        row.get("field").asString(null), row.get("what").asString(), row.get("remedy").asString(), null)).toList();
    }

    private Import read(Value row) {
        Import.State state = Import.State.valueOf(row.get("state").asString());
        boolean lost = (state == Import.State.RUNNING || state == Import.State.UNDOING) && row.get("beat").asLong(0) < now() - SILENCE.toNanos();
        Instant undoneAt = instant(row, "undoneAt");
        return new Import(row.get("id").asString(), Import.Via.valueOf(row.get("via").asString()), lost ? Import.State.BROKEN_OFF : state,
                row.get("source").asString(), row.get("files").asList(Value::asString), row.get("mapping").asString(null), row.get("zone").asString(),
                requested(row), instant(row, "started"), instant(row, "finished"), row.get("bytesRead").asLong(0),
                row.get("bytesInAll").asLong(0), lost ? BROKEN_OFF : row.get("why").asString(null), outcome(row), row.get("problems").asLong(0),
                strings(row, "rejects"), row.get("rejectsFolder").asString(null), row.get("undone").isNull() ? null
                : new Undone(row.get("undone").asLong(), row.get("restored").asLong(0), row.get("kept").asLong(0)), undoneAt);
    }

    private static Instant requested(Value row) {
        Instant requested = instant(row, "requested");
        return requested == null ? Instant.EPOCH : requested;
    }

    private static Import.Outcome outcome(Value row) {
        SortedMap<String, Long> facts = new TreeMap<>();
        List<String> kinds = strings(row, "factKinds");
        for (int i = 0; i < kinds.size(); i++) {
            facts.put(kinds.get(i), row.get("factCounts").get(i).asLong());
        }
        return new Import.Outcome(facts, row.get("appended").asLong(0), row.get("repeated").asLong(0), row.get("superseded").asLong(0),
                row.get("rejected").asLong(0), row.get("undeclared").asLong(0), strings(row, "firstUndeclared"),
                row.get("firstPosition").isNull() ? null : row.get("firstPosition").asLong(),
                row.get("lastPosition").isNull() ? null : row.get("lastPosition").asLong());
    }

    private static List<String> strings(Value row, String name) {
        return row.get(name).isNull() ? List.of() : row.get(name).asList(Value::asString);
    }

    private static @Nullable Instant instant(Value row, String name) {
        return row.get(name).isNull() ? null : ValidTime.instant(row.get(name).asLong());
    }
}
