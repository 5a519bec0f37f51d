package org.lotgraph.trace;

import java.util.List;

import org.lotgraph.item.Quantity;

/**
 * What a trace comes to for one product, supplier, receiver or place.
 *
 * @param key        of the product, party or place
 * @param items      how many affected items; for a receiver: lots and units, each once a shipment, nested or not
 * @param possible   how many of them are only POSSIBLE
 * @param shipments  for a receiver: how many affected shipments, also those of which no content is known; else 0
 * @param quantities of the lots among them, one a unit of measure: made or received, for a receiver shipped
 */
public record Total(String key, long items, long possible, int shipments, List<Quantity> quantities) {
}
