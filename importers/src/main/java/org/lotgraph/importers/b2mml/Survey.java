package org.lotgraph.importers.b2mml;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.xml.XmlReader;

/** The first pass: whether the file is XML to its end, and tells anything. */
final class Survey implements Nouns {

    private final XmlReader xml;
    private final String file;
    private boolean tells;
    private @Nullable RefusedException first;

    Survey(XmlReader xml, String file) {
        this.xml = xml;
        this.file = file;
    }

    @Override
    public void known(String name) {
        tells = true;
        xml.skip();
    }

    @Override
    public void other(String name) {
        first = first == null ? Message.refused(file, xml.line(), xml.column(), name) : first;
        xml.skip();
    }

    /** @throws RefusedException where there was nothing that can be read */
    void check() {
        if (!tells) {
            throw first == null ? Message.refused(file, 1, 1, "message without content") : first;
        }
    }
}
