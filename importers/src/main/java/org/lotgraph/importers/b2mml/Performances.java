package org.lotgraph.importers.b2mml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Timing;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Fact;

/** What was done: each response is a run, or tells a part of the run of its request; its segments say when and on what. */
final class Performances {

    private static final List<String> DATA = List.of("ProductionData", "SegmentData", "JobResponseData", "JobResponsetData");

    private final Telling telling;
    private final ActualFacts actuals;

    Performances(Telling telling) {
        this.telling = telling;
        this.actuals = new ActualFacts(telling.names, telling.zone);
    }

    /** From the start tag to the end tag. */
    void read() {
        String name = telling.xml.name();
        if (Message.PERFORMANCES.contains(name) || name.equals("WorkResponse")) {
            while (telling.child()) {
                if (Message.PERFORMANCES.contains(telling.xml.name()) || isResponse(telling.xml.name())) {
                    read();
                } else {
                    telling.xml.skip();
                }
            }
        } else {
            level(null);
        }
    }

    /** The list of job responses in V0700's schema has a slip of the pen. */
    private static boolean isResponse(String name) {
        return Message.RESPONSES.contains(name) || name.equals("JobResponset");
    }

    /** A response, or a segment in one, material by material. */
    private void level(@Nullable Level outer) {
        String name = telling.xml.name().equals("JobResponset") ? "JobResponse" : telling.xml.name();
        Level level = new Level(outer, name, telling.xml.line());
        while (telling.child()) {
            String child = telling.xml.name();
            if (child.equals("SegmentResponse")) {
                level(level);
            } else if (Use.ACTUALS.contains(child) || Level.HEAD.contains(child) || DATA.contains(child) || child.equals("EquipmentActual") || child.equals("PersonnelActual")) {
                member(level);
            } else {
                telling.xml.skip();
            }
        }
        declare(level);
    }

    private void member(Level level) {
        String name = telling.xml.name();
        long line = telling.xml.line();
        int column = telling.xml.column();
        Element element = telling.elements.read();
        if (element == null) {
            telling.tooLarge(name, line, column);
        } else if (Use.ACTUALS.contains(name)) {
            actual(element, level);
        } else if (name.equals("EquipmentActual")) {
            level.equipment.addAll(element.texts("EquipmentID"));
        } else if (name.equals("PersonnelActual")) {
            level.people.addAll(element.texts("PersonID"));
        } else if (DATA.contains(name)) {
            Values.properties(new Element("", line, column, "", Map.of(), List.of(element)), name, "", level.data);
        } else {
            level.say(element);
        }
    }

    private void actual(Element actual, Level level) {
        try {
            telling.tell(actual, actuals.of(actual, level));
        } catch (BadElement e) {
            telling.problem(e, level.around(List.of(actual)));
        }
    }

    /** Each piece of equipment with the times at which it ran; a response as a whole comes last, so that its own times stand. */
    private void declare(Level level) {
        String run = level.run();
        boolean response = level.outer == null;
        if (run == null || !response && level.equipment.isEmpty() && level.people.isEmpty() && level.data.isEmpty()) {
            return;
        }
        ValidTime started = level.started(telling.zone);
        ValidTime ended = level.ended(telling.zone);
        Map<String, String> attributes = new LinkedHashMap<>();
        put(attributes, "response", run.equals(level.responseId()) ? null : level.responseId());
        put(attributes, "segment", level.segment());
        put(attributes, "place", level.said("HierarchyScope", "Location"));
        attributes.putAll(level.data);
        String kind = level.said("OperationsType", "WorkType");
        String operator = level.people.isEmpty() ? null : String.join(", ", level.people);
        List<@Nullable String> equipment = level.equipment.isEmpty() ? java.util.Collections.singletonList(null) : List.copyOf(level.equipment);
        for (String each : equipment) {
            declare(level, each, List.of(new Fact.ProcessDeclared(level.line, null, telling.names.local(run), null,
                    response ? kind == null ? "production" : kind.toLowerCase(Locale.ROOT) : null, null, each == null ? null : telling.names.local(each),
                    operator, started, ended, Timing.TIMELESS, attributes)));
        }
    }

    private void declare(Level level, @Nullable String equipment, List<Fact> declared) {
        List<Element> who = new ArrayList<>();
        if (equipment != null) {
            who.add(actual(level, "EquipmentActual", "EquipmentID", equipment));
        }
        level.people.forEach(person -> who.add(actual(level, "PersonnelActual", "PersonID", person)));
        try {
            telling.tell(new Element(level.name, level.line, 1, "", Map.of(), who), declared);
        } catch (BadElement e) {
            telling.problem(e, level.around(who));
        }
    }

    private static Element actual(Level level, String name, String id, String said) {
        return new Element(name, level.line, 1, "", Map.of(), List.of(new Element(id, level.line, 1, said, Map.of(), List.of())));
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
