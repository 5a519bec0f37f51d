package org.lotgraph.importers.catenax;

/** What one pass over a file does with its assets. */
interface AssetSink {

    void asset(Asset asset);

    /** One of more than 16 MB. */
    void tooLarge(long line, int column);
}
