package org.lotgraph.api.item;

/** A value by the name its source gave it. */
public record Attribute(String name, String value) {
}
