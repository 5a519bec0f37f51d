package org.lotgraph.importers.foodchainlab;

/** What one pass over a network does with its rows, in the order of the file. */
interface RowSink {

    void station(NetworkRow row);

    void delivery(NetworkRow row);

    /** One delivery went into another. */
    void relation(NetworkRow row);

    /**
     * What FoodChain-Lab's tracing notes of a station or a delivery.
     *
     * @param of {@link RejectedNetwork#STATIONS} or {@link RejectedNetwork#DELIVERIES}
     */
    void tracing(String of, NetworkRow row);
}
