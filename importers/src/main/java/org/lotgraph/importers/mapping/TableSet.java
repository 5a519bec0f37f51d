package org.lotgraph.importers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;

/** A file that holds several tables. */
interface TableSet extends Closeable {

    /** Their names, found whatever their case. */
    Set<String> tables();

    /** The rows of one of them. */
    TableRows open(String table, Predicate<String> wanted) throws IOException;
}
