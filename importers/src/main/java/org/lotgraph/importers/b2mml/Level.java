package org.lotgraph.importers.b2mml;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ValidTime;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** An open response, or a segment in it, and what it has said so far. */
final class Level {

    /** What is kept of it, and stands around each material of it that is rejected. */
    static final Set<String> HEAD = Set.of("ID", "ProductionRequestID", "OperationsRequestID", "JobOrderID", "ProcessSegmentID", "OperationsSegmentID", "StartTime", "EndTime",
            "ActualStartTime", "ActualEndTime", "OperationsType", "WorkType", "Location", "HierarchyScope");
    private static final List<String> REQUESTS = List.of("ProductionRequestID", "OperationsRequestID", "JobOrderID");

    final @Nullable Level outer;
    final String name;
    final long line;
    final List<String> equipment = new ArrayList<>();
    final List<String> people = new ArrayList<>();
    final Map<String, String> data = new LinkedHashMap<>();
    private final List<Element> head = new ArrayList<>();
    private final Long2IntOpenHashMap seen = new Long2IntOpenHashMap();

    Level(@Nullable Level outer, String name, long line) {
        this.outer = outer;
        this.name = name;
        this.line = line;
    }

    void say(Element element) {
        head.add(element);
    }

    @Nullable String said(String... names) {
        for (String each : names) {
            for (Element element : head) {
                String text = element.name().equals(each) ? element.plain() : "";
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }

    private Level response() {
        return outer == null ? this : outer.response();
    }

    /** What was asked for and is responded to; else the response itself. */
    @Nullable String run() {
        String request = response().said(REQUESTS.toArray(String[]::new));
        return request == null ? response().said("ID") : request;
    }

    /** The response's own identification. */
    @Nullable String responseId() {
        return response().said("ID");
    }

    /** Which segment of the response this is; null: the response itself. */
    @Nullable String segment() {
        if (outer == null) {
            return null;
        }
        String own = said("ID", "ProcessSegmentID", "OperationsSegmentID");
        String above = outer.segment();
        return above == null ? own : own == null ? above : above + '/' + own;
    }

    @Nullable ValidTime started(ZoneId zone) {
        return Values.time(said("ActualStartTime", "StartTime"), zone);
    }

    @Nullable ValidTime ended(ZoneId zone) {
        return Values.time(said("ActualEndTime", "EndTime"), zone);
    }

    /** When what is told here happened, as the nearest level says it. */
    @Nullable ValidTime time(ZoneId zone) {
        ValidTime own = Values.during(started(zone), ended(zone));
        return own == null && outer != null ? outer.time(zone) : own;
    }

    /** Tells apart several materials of one item in one response: null for the first. */
    int count(String item) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < item.length(); i++) {
            hash = (hash ^ item.charAt(i)) * 0x100000001B3L;
        }
        return response().seen.addTo(hash, 1);
    }

    /** Elements with as much around them as they need to be read again. */
    String around(List<Element> elements) {
        StringBuilder row = new StringBuilder();
        open(row);
        elements.forEach(element -> element.write(row));
        for (Level level = this; level != null; level = level.outer) {
            row.append("</").append(level.name).append('>');
        }
        return row.toString();
    }

    private void open(StringBuilder row) {
        if (outer != null) {
            outer.open(row);
        }
        row.append('<').append(name).append('>');
        head.forEach(element -> element.write(row));
    }
}
