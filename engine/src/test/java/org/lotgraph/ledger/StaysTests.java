package org.lotgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.ledger.PackingFact.As.EMPTIED;
import static org.lotgraph.ledger.PackingFact.As.PACKED;
import static org.lotgraph.ledger.PackingFact.As.SEEN;
import static org.lotgraph.ledger.PackingFact.As.UNPACKED;
import static org.lotgraph.ledger.Telltale.hour;
import static org.lotgraph.ledger.Telltale.kilos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.ValidTime;

class StaysTests {

    private static final long LEARNED = hour(100).earliest();

    private int learned;

    private PackingFact fact(PackingFact.As as, int hour) {
        return fact(as, hour, null);
    }

    private PackingFact fact(PackingFact.As as, int hour, Quantity quantity) {
        learned++;
        return new PackingFact(as, hour(hour), 1, learned, learned, as + "-" + learned, learned, quantity);
    }

    private static Stays.Derived derive(PackingFact... facts) {
        List<PackingFact> shuffled = new ArrayList<>(List.of(facts));
        Collections.shuffle(shuffled, new Random(7));
        return Stays.derive(shuffled, batch -> LEARNED, at -> false);
    }

    private static List<String> hours(Stays.Derived derived) {
        return derived.stays().stream().map(stay -> hour(stay.from()) + "-" + (stay.until() == null ? "" : hour(stay.until()))).sorted().toList();
    }

    private static String hour(ValidTime time) {
        return time.text().equals("?") ? "?" : String.valueOf((time.earliest() - Telltale.hour(0).earliest()) / 3_600_000_000_000L);
    }

    private static ValidTime hour(int hour) {
        return Telltale.hour(hour);
    }

    @Test
    void eachOpeningIsClosedByTheFirstClosingAfterIt() {
        assertThat(hours(derive(fact(PACKED, 1), fact(UNPACKED, 3), fact(PACKED, 5), fact(UNPACKED, 9)))).containsExactly("1-3", "5-9");
    }

    @Test
    void anItemThatWasNeverTakenOutIsStillInside() {
        assertThat(hours(derive(fact(PACKED, 1)))).containsExactly("1-");
    }

    @Test
    void aLateFactIsReadInTheOrderOfEventTime() {
        assertThat(hours(derive(fact(PACKED, 1), fact(UNPACKED, 9), fact(UNPACKED, 3), fact(PACKED, 5)))).containsExactly("1-3", "5-9");
    }

    @Test
    void tiesGoByTheOrderOfTheLedger() {
        PackingFact outOfOne = fact(PACKED, 1);
        PackingFact closing = fact(UNPACKED, 5);
        PackingFact opening = fact(PACKED, 5);
        assertThat(hours(derive(outOfOne, closing, opening))).containsExactly("1-5", "5-");
    }

    @Test
    void anEmptyingClosesWhatIsOpenAndIsNoFaultOfAnItemThatIsNotInside() {
        Stays.Derived derived = derive(fact(PACKED, 1), fact(EMPTIED, 4), fact(EMPTIED, 6));
        assertThat(hours(derived)).containsExactly("1-4");
        assertThat(derived.closedNothing()).isEmpty();
    }

    @Test
    void openingTwiceIsClosedAtOnce() {
        assertThat(hours(derive(fact(PACKED, 1), fact(PACKED, 2), fact(UNPACKED, 4)))).containsExactly("1-4", "2-4");
    }

    @Test
    void aQuantityTakenOutLeavesTheRestInsideUntilAllIsOut() {
        assertThat(hours(derive(fact(PACKED, 1, kilos("10")), fact(UNPACKED, 2, kilos("4")), fact(UNPACKED, 5, kilos("6"))))).containsExactly("1-5");
        assertThat(hours(derive(fact(PACKED, 1, kilos("10")), fact(UNPACKED, 2, kilos("4"))))).containsExactly("1-");
        assertThat(hours(derive(fact(PACKED, 1, kilos("10")), fact(UNPACKED, 2, null)))).containsExactly("1-2");
    }

    @Test
    void aQuantityTakenOutInAnotherUnitMayHaveBeenAllOrNot() {
        Quantity pieces = new Quantity(kilos("4").amount(), null);
        assertThat(ends(derive(fact(PACKED, 1, kilos("10")), fact(UNPACKED, 2, pieces)))).containsExactly(ValidTime.between(hour(2).earliest(), ValidTime.END, "?"));
        assertThat(ends(derive(fact(PACKED, 1), fact(UNPACKED, 2, pieces)))).containsExactly(ValidTime.between(hour(2).earliest(), ValidTime.END, "?"));
        assertThat(ends(derive(fact(PACKED, 1, kilos("10")), fact(UNPACKED, 2, pieces), fact(UNPACKED, 3, kilos("10")), fact(UNPACKED, 6))))
                .containsExactly(ValidTime.between(hour(2).earliest(), hour(6).latest(), "?"));
        assertThat(ends(derive(fact(PACKED, 5, kilos("10")), fact(UNPACKED, 2, pieces)))).containsExactly(ValidTime.between(hour(5).earliest(), ValidTime.END, "?"));
    }

    private static List<ValidTime> ends(Stays.Derived derived) {
        return derived.stays().stream().map(Stay::until).toList();
    }

    @Test
    void aClosingDatedBeforeTheOpeningButLearnedAfterItClosesAtAnUnknownTime() {
        Stays.Derived derived = derive(fact(PACKED, 5), fact(UNPACKED, 3));
        Stay stay = derived.stays().getFirst();
        assertThat(stay.until()).isEqualTo(ValidTime.between(hour(5).earliest(), LEARNED, "?"));
        assertThat(stay.anomaly()).isEqualTo(Stay.CLOSING_BEFORE_OPENING);
        assertThat(derived.closedNothing()).isEmpty();
    }

    @Test
    void aClosingLearnedBeforeTheOpeningIsNotMeantForIt() {
        PackingFact closing = fact(UNPACKED, 3);
        Stays.Derived derived = derive(closing, fact(PACKED, 5));
        assertThat(hours(derived)).containsExactly("5-");
        assertThat(derived.closedNothing()).containsExactly(closing);
    }

    @Test
    void onlyAnIdleEmptyingIsMeantForWhatCameLater() {
        PackingFact packed = fact(PACKED, 5);
        PackingFact emptied = fact(EMPTIED, 3);
        assertThat(hours(derive(packed, emptied))).containsExactly("5-");
        assertThat(hours(derive(packed, emptied.idling()))).containsExactly("5-?");
    }

    @Test
    void anObservationIsAStayOfItsOwnUnlessAKnownOneCoversIt() {
        assertThat(hours(derive(fact(PACKED, 1), fact(UNPACKED, 6), fact(SEEN, 3)))).containsExactly("1-6");
        Stays.Derived outside = derive(fact(PACKED, 1), fact(UNPACKED, 6), fact(SEEN, 8));
        assertThat(hours(outside)).containsExactly("1-6", "?-?");
        Stay seen = outside.stays().getLast();
        assertThat(seen.from()).isEqualTo(ValidTime.between(ValidTime.BEGINNING, hour(8).latest(), "?"));
        assertThat(seen.until()).isEqualTo(ValidTime.between(hour(8).earliest(), ValidTime.END, "?"));
    }

    @Test
    void anObservationThatAnotherSourceCoversIsNoStayOfItsOwn() {
        assertThat(Stays.derive(List.of(fact(SEEN, 3)), batch -> LEARNED, at -> at.equals(hour(3))).stays()).isEmpty();
    }
}
