package org.lotgraph.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.anomaly.AnomalyKind.CONTRADICTING_ALIASES;
import static org.lotgraph.anomaly.AnomalyKind.SIMILAR_PARTIES;
import static org.lotgraph.anomaly.AnomalyKind.UNDECLARED;
import static org.lotgraph.anomaly.Telling.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.MasterData;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.store.Moment;

class AliasAnomaliesIT {

    private static final String GLN = "https://id.gs1.org/417/";

    private Telling t = new Telling();

    @BeforeEach
    void empty() {
        t = new Telling();
    }

    private static Fact.SameAs same(String alias, String name) {
        return new Fact.SameAs(7, sscc(alias), sscc(name), Map.of());
    }

    private static ItemRef sscc(String key) {
        return ItemRef.of(key.length() < 4 ? key("box-" + key) : "https://id.gs1.org/00/" + key, ItemKind.CARTON);
    }

    private static Fact.PartyDeclared party(String party, @Nullable String name, @Nullable String country) {
        return new Fact.PartyDeclared(2, party.matches("\\d+") ? GLN + party : key(party), null, name, null, null, country, null, Map.of());
    }

    @Test
    void twoGs1IdentitiesOfOneThingContradictEachOtherOverAnyNumberOfAliases() {
        t.tell(same("106141412345678908", "a"), same("a", "b"), same("b", "106141412345678915"));
        assertThat(t.all(CONTRADICTING_ALIASES)).hasSize(2).first().isEqualTo(new Anomaly(CONTRADICTING_ALIASES,
                "https://id.gs1.org/00/106141412345678908", "https://id.gs1.org/00/106141412345678908 and https://id.gs1.org/00/106141412345678915 are two "
                        + "identities of GS1's, yet they are said to be one thing.", "plant", "file-1.csv", 7));
    }

    @Test
    void aCircleOfAliasesOfOneIdentityIsSound() {
        t.tell(same("106141412345678908", "a"), same("a", "b"), same("b", "106141412345678908"));
        assertThat(t.subjects(CONTRADICTING_ALIASES)).isEmpty();
    }

    @Test
    void aUnitIsNoCartonAndTheTraceSaysSoToo() {
        t.tell(t.yielded("lot-a", "unit-1", null), t.box("box-1"), t.same("unit-1", "box-1"));
        assertThat(t.subjects(CONTRADICTING_ALIASES)).containsExactly(key("box-1"), key("unit-1"));
        assertThat(t.forward(key("lot-a")).anomalyCounts()).containsEntry(CONTRADICTING_ALIASES, 2);
    }

    @Test
    void twoGlnsOfOnePartyContradictEachOther() {
        Moment before = t.tell(party("9506000000114", "Shop", null), party("9506000000121", "Shop", null)).now();
        t.tell(new Fact.AlsoKnownAs(3, MasterData.PARTY, GLN + "9506000000114", GLN + "9506000000121", Map.of()));
        assertThat(t.subjects(CONTRADICTING_ALIASES)).containsExactly(GLN + "9506000000114", GLN + "9506000000121");
        assertThat(t.subjects(CONTRADICTING_ALIASES, before)).isEmpty();
    }

    @Test
    void partiesOfNearlyOneNameAreCandidatesUntilSomebodySaysWhatTheyAre() {
        t.tell(party("one", "Grammar school 04", null), party("other", "Grammar school04", null), party("third", "Grammar school 05", null));
        assertThat(t.all(SIMILAR_PARTIES)).containsExactly(new Anomaly(SIMILAR_PARTIES, key("other"), "Grammar school04 (urn:lotgraph:plant:other) and "
                + "Grammar school 04 (urn:lotgraph:plant:one) may be one party: nothing says so, so they are kept apart.", null, null, 0));
        t.tell(new Fact.AlsoKnownAs(3, MasterData.PARTY, key("other"), key("one"), Map.of()));
        assertThat(t.all(SIMILAR_PARTIES)).isEmpty();
    }

    @Test
    void twoGlnsOrTwoCountriesTellPartiesOfOneNameApart() {
        t.tell(party("9506000000114", "Corner Shop", null), party("9506000000121", "Corner Shop", null), party("north", "Fish Hall", "DK"),
                party("south", "Fish Hall", "ES"));
        assertThat(t.all(SIMILAR_PARTIES)).isEmpty();
    }

    @Test
    void manyPartiesOfOneNameAreAllLikeTheFirst() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            facts.add(party("p" + i, i % 2 == 0 ? "Customer" : "Customer Number " + i, null));
        }
        t.tell(facts.toArray(Fact[]::new));
        assertThat(t.all(SIMILAR_PARTIES)).hasSize(2_499).allMatch(each -> each.message().contains("(urn:lotgraph:plant:p0)"));
    }

    @Test
    void whatIsTheSameAsSomethingDeclaredIsNotUndeclared() {
        t.tell(t.box("box-1"), t.same("box-2", "box-1"), t.same("box-8", "box-9"));
        assertThat(t.subjects(UNDECLARED)).containsExactly(key("box-8"), key("box-9"));
    }
}
