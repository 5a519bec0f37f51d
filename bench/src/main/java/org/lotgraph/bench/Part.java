package org.lotgraph.bench;

/** The parts of a run. */
enum Part {
    /** the same questions to every contender */
    TRACES,
    /** how long Lotgraph takes to import the plant into an empty store */
    IMPORT,
    /** the same graph by neo4j-admin, of files that were prepared for it */
    ADMIN,
    /** a day's rows into a store in use, and by batched MERGE */
    IN_USE,
    /** a large file of EPCIS events into a store in use */
    EVENTS,
    /** how fast each importer reads, with no ledger behind */
    IMPORTERS,
    /** the application through HTTP and GraphQL */
    GRAPHQL,
    /** traces while facts are appended */
    MIXED
}
