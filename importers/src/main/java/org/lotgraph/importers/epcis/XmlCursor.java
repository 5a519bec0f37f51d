package org.lotgraph.importers.epcis;

import java.io.Serial;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.JsonTree;
import org.lotgraph.importers.xml.XmlReader;

/**
 * A walk through the elements of a document: where it stands, whether what is being kept grows too large and, on a second walk, the place
 * of what was found wrong on the first.
 */
final class XmlCursor {

    final XmlReader xml;
    final PathStack path = new PathStack();
    private final @Nullable List<Object> wanted;
    private @Nullable Place found;
    private long end = Long.MAX_VALUE;
    private int values;

    /** @param wanted path of what is looked for, or null */
    XmlCursor(XmlReader xml, @Nullable List<Object> wanted) {
        this.xml = xml;
        this.wanted = wanted;
    }

    /** What is kept from here on may take so many characters. */
    void limit(long characters) {
        end = xml.offset() + characters;
        values = 0;
    }

    void unlimited() {
        end = Long.MAX_VALUE;
    }

    /**
     * From a start tag, or the end of a child, to the next child's start tag; false at the element's own end tag.
     *
     * @param text takes the text on the way, where it is wanted
     */
    boolean child(@Nullable StringBuilder text) {
        while (true) {
            XmlReader.Token token = xml.next();
            if (xml.offset() > end || ++values > JsonTree.MOST_VALUES && end != Long.MAX_VALUE) {
                throw new TooLargeException();
            }
            if (token != XmlReader.Token.TEXT) {
                return token == XmlReader.Token.START;
            }
            if (text != null) {
                xml.text(text);
            }
        }
    }

    /** From anywhere within an element to its end, given how deep it lies and how long the path to it is. */
    void leave(int depth, int length) {
        xml.leave(depth);
        path.cut(length);
    }

    void push(Object step) {
        path.push(step);
        look();
    }

    /** Remembers this place where it lies on the way to what is looked for. */
    void look() {
        if (wanted != null) {
            Place here = place();
            found = here.leadsTo(wanted) ? here : found;
        }
    }

    void pop() {
        path.pop();
    }

    Place place() {
        return new Place(path.copy(), xml.line(), xml.column());
    }

    /** The deepest thing met on the way to what was looked for. */
    Place found() {
        return found == null ? new Place(List.of(), 1, 1) : found;
    }

    InvalidException wrong(String what, String remedy) {
        return new InvalidException(path.copy(), what, remedy);
    }

    /** More is to be kept than may be. */
    static final class TooLargeException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super(null, null, false, false);
        }
    }
}
