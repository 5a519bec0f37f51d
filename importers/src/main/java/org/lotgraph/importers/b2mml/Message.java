package org.lotgraph.importers.b2mml;

import java.util.Set;
import java.util.regex.Pattern;

import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.xml.XmlReader;
import org.lotgraph.ledger.Problem;

/** A walk through one message: a transaction of ISA-95 part 5 with its application and data areas, or what it would carry alone. */
final class Message {

    static final Set<String> MATERIALS = Set.of("MaterialInformation", "MaterialDefinition", "MaterialLot", "MaterialSubLot", "MaterialSublot");
    static final Set<String> PERFORMANCES = Set.of("ProductionPerformance", "OperationsPerformance", "WorkPerformance", "JobResponseList");
    static final Set<String> RESPONSES = Set.of("ProductionResponse", "OperationsResponse", "WorkResponse", "JobResponse");

    private static final Pattern NAMESPACE = Pattern.compile("(?i)https?://www\\.(mesa|wbf)\\.org/xml/b2mml(-v\\d+)?");
    private static final Set<String> TELLING = Set.of("Sync", "Process", "Show", "Change");
    private static final Set<String> OTHER_VERBS = Set.of("Get", "Cancel", "Acknowledge", "Respond", "Confirm");

    private final XmlReader xml;
    private final String file;
    private final Nouns nouns;

    Message(XmlReader xml, String file, Nouns nouns) {
        this.xml = xml;
        this.file = file;
        this.nouns = nouns;
    }

    static boolean isB2mml(String namespace) {
        return NAMESPACE.matcher(namespace).matches();
    }

    void read() {
        while (xml.next() != XmlReader.Token.START) {
            continue;
        }
        if (isKnown(xml.name())) {
            nouns.known(xml.name());
        } else {
            transaction();
        }
        while (xml.next() != XmlReader.Token.DOCUMENT_END) {
            continue;
        }
    }

    private static boolean isKnown(String name) {
        return MATERIALS.contains(name) || PERFORMANCES.contains(name) || RESPONSES.contains(name);
    }

    private void transaction() {
        String root = xml.name();
        long line = xml.line();
        int column = xml.column();
        boolean carries = false;
        while (child()) {
            if (xml.name().equals("DataArea")) {
                carries = true;
                dataArea();
            } else {
                xml.skip();
            }
        }
        if (!carries) {
            throw refused(file, line, column, root);
        }
    }

    private void dataArea() {
        while (child()) {
            String name = xml.name();
            if (OTHER_VERBS.contains(name)) {
                throw new RefusedException(new Problem(file, xml.line(), xml.column(), null, "The message says " + name + ": it asks, answers or takes back, and tells nothing that happened.",
                        "Import messages that Sync, Process, Show or Change.", null));
            }
            if (TELLING.contains(name)) {
                verb();
            } else if (isKnown(name)) {
                nouns.known(name);
            } else {
                nouns.other(name);
            }
        }
    }

    private void verb() {
        Element verb = new ElementReader(xml).read();
        if (verb != null && deletes(verb)) {
            throw new RefusedException(new Problem(file, verb.line(), verb.column(), null, "The message deletes what it names.",
                    "Nothing is deleted here; leave it out, or undo the import that told it.", null));
        }
    }

    private static boolean deletes(Element element) {
        return element.attributes().entrySet().stream().anyMatch(each -> each.getKey().startsWith("action") && each.getValue().strip().equalsIgnoreCase("Delete"))
                || element.children().stream().anyMatch(Message::deletes);
    }

    /** To the next child's start tag; false at the end tag. */
    private boolean child() {
        XmlReader.Token token = xml.next();
        while (token == XmlReader.Token.TEXT) {
            token = xml.next();
        }
        return token == XmlReader.Token.START;
    }

    /** A message that tells nothing that could be read. */
    static RefusedException refused(String file, long line, int column, String name) {
        return new RefusedException(new Problem(file, line, column, null, what(name),
                "Import messages of materials and their lots (MaterialInformation, MaterialLot, MaterialSubLot), or of production, operations or work performance.", null));
    }

    static String what(String name) {
        return name.contains("Schedule") || name.endsWith("Request") || name.contains("JobOrder") ? "This is a " + name + ", which says what is planned, not what happened."
                : "This is a " + name + ", which tells nothing of where material went.";
    }
}
