package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lotgraph.importers.epcis.Events.LOT;
import static org.lotgraph.importers.epcis.Events.LOT_KEY;
import static org.lotgraph.importers.epcis.Events.PALLET;
import static org.lotgraph.importers.epcis.Events.PALLET_KEY;
import static org.lotgraph.importers.epcis.Events.UNIT;
import static org.lotgraph.importers.epcis.Events.UNIT_KEY;
import static org.lotgraph.importers.epcis.Events.event;
import static org.lotgraph.importers.epcis.Events.told;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.item.Quantity;
import org.lotgraph.ledger.Fact;

class ContainmentTests {

    private static final String PARENT = "\"parentID\":\"" + PALLET + "\",";
    private static final String CHILDREN = "\"childEPCs\":[\"" + UNIT + "\"],\"childQuantityList\":[{\"epcClass\":\"" + LOT + "\",\"quantity\":4}]";

    @ParameterizedTest
    @ValueSource(strings = {"AggregationEvent", "AssociationEvent"})
    void addPacks(String type) throws IOException {
        assertThat(told(Fact.Packed.class, event(type, PARENT + "\"action\":\"ADD\"," + CHILDREN)))
                .extracting(each -> each.item().key(), each -> each.container().key(), each -> each.from() == null ? null : each.from().text(),
                        Fact.Packed::until, Fact.Packed::quantity)
                .containsExactly(tuple(UNIT_KEY, PALLET_KEY, Events.TIME, null, null),
                        tuple(LOT_KEY, PALLET_KEY, Events.TIME, null, new Quantity(new BigDecimal("4"), null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AggregationEvent", "AssociationEvent"})
    void deleteTakesOutWhatItNames(String type) throws IOException {
        assertThat(told(Fact.Unpacked.class, event(type, PARENT + "\"action\":\"DELETE\"," + CHILDREN)))
                .extracting(each -> each.item() == null ? "*" : each.item().key(), each -> each.container().key())
                .containsExactly(tuple(UNIT_KEY, PALLET_KEY), tuple(LOT_KEY, PALLET_KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"childEPCs\":null"})
    void deleteWithoutChildrenEmptiesTheParent(String none) throws IOException {
        assertThat(told(Fact.Unpacked.class, event("AggregationEvent", PARENT + "\"action\":\"DELETE\"" + none)))
                .singleElement().satisfies(each -> assertThat(each.item()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"childEPCs\":[]", "\"childQuantityList\":[]"})
    void anEmptyListNamesNobody(String empty) throws IOException {
        assertThat(told(Fact.Unpacked.class, event("AggregationEvent", PARENT + "\"action\":\"DELETE\"," + empty))).isEmpty();
    }

    @Test
    void observeSeesInside() throws IOException {
        assertThat(told(Fact.SeenInside.class, event("AggregationEvent", PARENT + "\"action\":\"OBSERVE\"," + CHILDREN)))
                .extracting(each -> each.item().key()).containsExactly(UNIT_KEY, LOT_KEY);
    }

    @Test
    void withoutParentThereIsNothingToBeInside() throws IOException {
        List<Fact> facts = told(event("AggregationEvent", "\"action\":\"OBSERVE\"," + CHILDREN));

        assertThat(facts).singleElement().isInstanceOf(Fact.Observed.class);
    }
}
