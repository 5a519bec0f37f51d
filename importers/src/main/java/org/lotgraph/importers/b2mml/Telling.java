package org.lotgraph.importers.b2mml;

import java.time.ZoneId;
import java.util.List;

import org.lotgraph.importers.Batches;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.LongIds;
import org.lotgraph.importers.xml.XmlReader;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

/** The second pass: the facts of a message, one element after the other. */
final class Telling implements Nouns {

    final XmlReader xml;
    final ElementReader elements;
    final Names names;
    final ZoneId zone;
    private final String file;
    private final Batches batches;
    private final Intake intake;

    Telling(XmlReader xml, String file, Names names, ZoneId zone, Batches batches, Intake intake) {
        this.xml = xml;
        this.elements = new ElementReader(xml);
        this.file = file;
        this.names = names;
        this.zone = zone;
        this.batches = batches;
        this.intake = intake;
    }

    @Override
    public void known(String name) {
        if (Message.MATERIALS.contains(name)) {
            new Materials(this).read();
        } else {
            new Performances(this).read();
        }
    }

    @Override
    public void other(String name) {
        intake.problem(new Problem(file, xml.line(), xml.column(), name, Message.what(name), "Leave it out; the rest has come in.", null));
        xml.skip();
    }

    /** To the next child's start tag; false at the end tag. */
    boolean child() {
        XmlReader.Token token = xml.next();
        while (token == XmlReader.Token.TEXT) {
            token = xml.next();
        }
        return token == XmlReader.Token.START;
    }

    /** @throws BadElement where they name something by an id that is too long */
    void tell(Element of, List<Fact> facts) throws BadElement {
        LongIds.Why longId = LongIds.in(facts);
        if (longId != null) {
            throw new BadElement(of, longId.what(), longId.remedy());
        }
        batches.add(facts, 0);
    }

    /** @param row the element in as much around it as it needs to be read again */
    void problem(BadElement bad, String row) {
        Element at = bad.element();
        intake.problem(new Problem(file, at.line(), at.column(), at.name(), bad.what(), bad.remedy(), row));
    }

    /** Where an element was too large to be kept, and stands behind now. */
    void tooLarge(String name, long line, int column) {
        intake.problem(new Problem(file, line, column, name, "The element is too large to be read: more than 16 MB.", "Split it into several.", null));
    }
}
