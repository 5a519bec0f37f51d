package org.lotgraph.api.refusal;

/** Why a request is not answered. The names stand in {@code extensions.code} and are part of the interface. */
public enum Refusal {
    /** No item, process or equipment of these names; {@code extensions.keys} lists all of them. */
    ITEM_NOT_FOUND,
    IMPORT_NOT_FOUND,
    /** A cursor that this list did not give out. */
    BAD_CURSOR,
    PAGE_TOO_LARGE,
    BAD_ARGUMENT,
    BAD_WINDOW,
    /** Both {@code knownAt} and {@code knownAtPosition}. */
    KNOWN_AT_CONFLICT,
    /** The GraphQL is malformed. */
    BAD_SYNTAX,
    /** The GraphQL does not fit the schema. */
    BAD_QUERY,
    /** The HTTP request is no GraphQL request. */
    BAD_REQUEST,
    QUERY_TOO_DEEP,
    QUERY_TOO_COMPLEX,
    QUERY_TOO_LONG,
    TIMEOUT,
    STORE_UNAVAILABLE,
    /** A fault of the server; {@code extensions.reference} finds it in the log. */
    INTERNAL_ERROR
}
