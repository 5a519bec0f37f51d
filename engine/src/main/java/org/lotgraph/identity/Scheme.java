package org.lotgraph.identity;

/** What kind of key an identity is: GS1's identification keys by their EPC names, else a URI, else plain text. */
public enum Scheme {
    /** GTIN + serial: AI 01, 21. */
    SGTIN,
    /** GTIN + lot: AI 01, 10. */
    LGTIN,
    /** A product alone: AI 01. */
    GTIN,
    /** Logistic unit: AI 00. */
    SSCC,
    /** Physical location: AI 414, 254. */
    SGLN,
    /** Party: AI 417. */
    PGLN,
    /** Returnable asset: AI 8003. */
    GRAI,
    /** Individual asset: AI 8004. */
    GIAI,
    /** Service relation, recipient: AI 8018. */
    GSRN,
    /** Service relation, provider: AI 8017. */
    GSRNP,
    /** Document: AI 253. */
    GDTI,
    /** Component or part: AI 8010, 8011. */
    CPI,
    /** Coupon: AI 255. */
    SGCN,
    /** Consignment: AI 401. */
    GINC,
    /** Shipment: AI 402. */
    GSIN,
    /** Piece of a trade item: AI 8006, 21. */
    ITIP,
    /** Tobacco's unit packet: AI 01, 235. */
    UPUI,
    /** Product model: AI 8013. */
    GMN,
    /** Payment slip: AI 415, 8020. */
    PAYMENT,
    /** A URI that is no GS1 key. */
    URI,
    /** Neither: its meaning ends at its source. */
    PLAIN
}
