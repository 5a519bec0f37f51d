package org.lotgraph.importers.xml;

import java.io.Serial;

/** A file is no XML, or holds what is never read. */
public final class XmlException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long line;
    private final int column;
    private final String remedy;

    XmlException(long line, int column, String what, String remedy) {
        super(what, null, false, false);
        this.line = line;
        this.column = column;
        this.remedy = remedy;
    }

    /** 1-based; 0 where no place is to blame. */
    public long line() {
        return line;
    }

    /** 1-based; 0 where no place is to blame. */
    public int column() {
        return column;
    }

    /** One clear sentence. */
    public String what() {
        return getMessage();
    }

    /** One clear sentence. */
    public String remedy() {
        return remedy;
    }
}
