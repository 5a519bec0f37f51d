package org.lotgraph.anomaly;

import java.util.List;
import java.util.function.Consumer;

import org.lotgraph.store.Graph;

/** How one kind of anomaly is found among some nodes, as known at a batch. */
sealed interface Check permits Listed, UsedBeyondMade, ShippedTwice, ContradictingAliases, SimilarParties {

    /** One for each kind that is not about a trace itself, in the order of the kinds. */
    List<Check> ALL = List.of(
            new Listed(AnomalyKind.ORIGIN_MISSING, Population.LOTS, OriginMissing::read),
            new Listed(AnomalyKind.CONSUMED_BEFORE_PRODUCED, Population.CONSUMED, Sentences::consumedBeforeProduced),
            new UsedBeyondMade(),
            new Listed(AnomalyKind.QUANTITY_DROP, Population.LOTS, QuantityDrop::read),
            new ShippedTwice(),
            new Listed(AnomalyKind.CONTENTS_EXCEED_PACKED, Population.LOTS, ContentsExceedPacked::read),
            new Listed(AnomalyKind.IDENTIFIER_DEFECT, Population.MALFORMED, Sentences::identifierDefect),
            new Listed(AnomalyKind.PRODUCT_WITHOUT_LOT, Population.CLASSES, Sentences::productWithoutLot),
            new Listed(AnomalyKind.UNDECLARED, Population.OWN_NAMES, Sentences::undeclared),
            new Listed(AnomalyKind.SAME_LOT_TWO_IDS, Population.LOTS, Sentences::sameLotTwoIds),
            new ContradictingAliases(),
            new SimilarParties(),
            new Listed(AnomalyKind.CLOSING_WITHOUT_OPENING, Population.MOVED, Sentences::closingWithoutOpening),
            new Listed(AnomalyKind.CLOSING_BEFORE_OPENING, Population.MOVED, Sentences::closingBeforeOpening),
            new Listed(AnomalyKind.REPEATED_EVENT, Population.EVENTS, Sentences::repeatedEvent),
            new Listed(AnomalyKind.EVENT_ID_REUSED, Population.EVENTS, Sentences::eventIdReused));

    Population population();

    void look(Graph graph, long[] nodes, int batch, Consumer<Anomaly> found);
}
