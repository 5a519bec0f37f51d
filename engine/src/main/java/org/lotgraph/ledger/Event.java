package org.lotgraph.ledger;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ValidTime;

/**
 * An event as it was told (EPCIS 2.0, 7.4). One node; what the graph does not use stays in {@code json}.
 *
 * @param key          {@code urn:lotgraph:event:} and a hash over everything but recordTime: equal events are one
 * @param declaresSame a hash over everything but errorDeclaration, eventID and recordTime
 * @param eventId      as told; several events may share it
 * @param type         ObjectEvent, AggregationEvent, TransactionEvent, TransformationEvent, AssociationEvent
 * @param action       ADD, OBSERVE, DELETE, or null (transformations)
 * @param bizStep      the bare CBV word ({@code shipping}) or the URI as told
 * @param readPoint    key of a place
 * @param bizLocation  key of a place
 * @param json         the event as it stood in the document
 */
public record Event(String key, String declaresSame, @Nullable String eventId, String type, @Nullable String action,
        ValidTime time, @Nullable String bizStep, @Nullable String disposition, @Nullable String readPoint,
        @Nullable String bizLocation, String json) {
}
