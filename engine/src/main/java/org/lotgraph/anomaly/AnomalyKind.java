package org.lotgraph.anomaly;

import java.util.Locale;

/** What can be wrong with what was told; docs/anomalies.md says exactly when each is found. The names are GraphQL's. */
public enum AnomalyKind {
    /** A lot was used or shipped, and nothing says where it came from. */
    ORIGIN_MISSING,
    /** Something went into a process before it came into being. */
    CONSUMED_BEFORE_PRODUCED,
    /** More of a lot was consumed, shipped or packed than was made of it. */
    USED_BEYOND_MADE,
    /** Less was seen than before, or received than shipped, and nothing says where the rest went. */
    QUANTITY_DROP,
    /** Goods travel both by themselves and inside what travels. */
    SHIPPED_AS_CARTON_AND_CONTENT,
    /** More of a lot was seen in a container, or taken out of it, than was put in. */
    CONTENTS_EXCEED_PACKED,
    /** An identifier is malformed or its check digit wrong. */
    IDENTIFIER_DEFECT,
    /** A product is named without lot or serial. */
    PRODUCT_WITHOUT_LOT,
    /** An id is used and declared nowhere. */
    UNDECLARED,
    /** Two ids share owner, product and lot number. */
    SAME_LOT_TWO_IDS,
    /** Two keys are said to name one thing, and are two identities of GS1's or two kinds of thing. */
    CONTRADICTING_ALIASES,
    /** Two parties have nearly the same name and are not said to be one. */
    SIMILAR_PARTIES,
    /** Something was taken out that was not known to be inside. */
    CLOSING_WITHOUT_OPENING,
    /** A stay or a journey ends before it begins. */
    CLOSING_BEFORE_OPENING,
    /** One event was told at more than one place. */
    REPEATED_EVENT,
    /** Different events bear one eventID. */
    EVENT_ID_REUSED,
    /** An unknown time made certain what follows from it no longer: only of a trace. */
    TIME_UNKNOWN,
    /** An origin of the trace was not known yet at the moment that was asked for. */
    ORIGIN_UNKNOWN_THEN;

    String statement() {
        return "anomaly/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
