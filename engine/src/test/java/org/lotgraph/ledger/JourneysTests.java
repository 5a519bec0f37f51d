package org.lotgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.ledger.ShippingFact.As.ARRIVED;
import static org.lotgraph.ledger.ShippingFact.As.RECEIVED;
import static org.lotgraph.ledger.ShippingFact.As.SHIPPED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lotgraph.item.ValidTime;

class JourneysTests {

    private int learned;

    private ShippingFact fact(ShippingFact.As as, Long shipment, int hour) {
        learned++;
        return new ShippingFact(as, shipment, Telltale.hour(hour), 1, learned, learned, as + "-" + learned, learned, null);
    }

    private static List<String> derive(ShippingFact... facts) {
        List<ShippingFact> shuffled = new ArrayList<>(List.of(facts));
        Collections.shuffle(shuffled, new Random(7));
        return Journeys.derive(shuffled).stream().map(j -> j.shipment() + ": " + hour(j.from()) + "-" + hour(j.until())).sorted().toList();
    }

    private static String hour(ValidTime time) {
        return time == null ? "" : (time.text().equals("?") ? "?" : "")
                + (time.latest() - Telltale.hour(0).earliest()) / 3_600_000_000_000L;
    }

    @Test
    void aReceiptUnderTheSameDocumentClosesTheJourney() {
        assertThat(derive(fact(SHIPPED, 7L, 1), fact(RECEIVED, 7L, 5))).containsExactly("7: 1-5");
    }

    @Test
    void aReceiptWithoutDepartureHasAnUnknownBeginning() {
        assertThat(derive(fact(RECEIVED, 7L, 5), fact(RECEIVED, 7L, 6))).containsExactly("7: -5");
    }

    @Test
    void aReceiptToldAgainLaterChangesNothing() {
        assertThat(derive(fact(SHIPPED, 7L, 1), fact(RECEIVED, 7L, 5), fact(RECEIVED, 7L, 8))).containsExactly("7: 1-5");
    }

    @Test
    void anArrivalWithoutDocumentClosesTheLatestOpenJourney() {
        assertThat(derive(fact(SHIPPED, 7L, 1), fact(SHIPPED, 8L, 3), fact(ARRIVED, 9L, 5))).containsExactly("7: 1-?3", "8: 3-5");
        assertThat(derive(fact(SHIPPED, 7L, 6), fact(ARRIVED, 9L, 5))).containsExactly("7: 6-", "9: -5");
        assertThat(derive(fact(ARRIVED, null, 5))).isEmpty();
    }

    @Test
    void aReceiptThatNobodyTellsIsAtLatestTheNextDeparture() {
        assertThat(derive(fact(SHIPPED, 7L, 1), fact(SHIPPED, 8L, 4), fact(SHIPPED, 9L, 4))).containsExactly("7: 1-?4", "8: 4-", "9: 4-");
        assertThat(derive(fact(SHIPPED, 6L, 1), fact(SHIPPED, 7L, 1), fact(SHIPPED, 8L, 4))).containsExactly("6: 1-?4", "7: 1-?4", "8: 4-");
    }

    @Test
    void everyLegUnderOneDocumentIsAJourney() {
        assertThat(derive(fact(SHIPPED, 7L, 1), fact(RECEIVED, 7L, 2), fact(SHIPPED, 7L, 3), fact(RECEIVED, 7L, 4))).containsExactly("7: 1-2", "7: 3-4");
    }
}
