package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lotgraph.importers.json.Json;

@DisplayName("The order of members")
class MemberOrderTests {

    private static final long SEED = 20_260_304;
    private static final List<String> NAMES = List.of("type", "eventTime", "epcList", "acme:a", "other:a", "acme:b", "http://acme.example/a", "acme", "a:b:c", "x".repeat(200));

    @Test
    void isThatOfTheNamesBehindThePrefixes() {
        Random random = new Random(SEED);
        Prefixes prefixes = Prefixes.STANDARD.with(new Json.Obj(Map.of("acme", new Json.Text("http://acme.example/"), "other", new Json.Text("http://acme.example#"))));
        MemberOrder order = new MemberOrder(prefixes);
        for (int i = 0; i < 5_000; i++) {
            List<String> names = new ArrayList<>();
            for (int left = random.nextInt(60); left > 0; left--) {
                names.add(NAMES.get(random.nextInt(NAMES.size())));
            }
            Map<String, Integer> expected = new TreeMap<>();
            for (int at = 0; at < names.size(); at++) {
                expected.put(prefixes.name(names.get(at)), at);
            }
            assertThat(order.of(names).all().each()).as("seed %d, %s", SEED, names).extracting(MemberOrder.Name::name).containsExactlyElementsOf(expected.keySet());
            assertThat(order.of(names).all().each()).as("seed %d, %s", SEED, names).extracting(MemberOrder.Name::at).containsExactlyElementsOf(expected.values());
        }
    }
}
