package org.lotgraph.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.MasterData;
import org.lotgraph.item.Synonyms;
import org.lotgraph.store.Graph;
import org.neo4j.driver.Record;

import it.unimi.dsi.fastutil.Arrays;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Parties that may be one: their names agree but for case, blanks, punctuation, accents, legal form and one letter at most, and nothing tells
 * them apart (two GLNs, two countries). Candidates only: nothing is merged. A party is held against the first few that share a part of its name
 * and never against all; of those that are alike the one learned first is named.
 */
record SimilarParties() implements Check {

    private static final int MOST_AT_ONCE = 4_000_000;
    /** So many of a block stand for the rest: names that are all alike are like the first. */
    private static final int MOST_COMPARED = 16;

    private record Party(String key, String name, @Nullable String gln, @Nullable String country, PartyName plain) {

        static Party of(Record row) {
            String name = row.get("name").asString();
            return new Party(row.get("key").asString(), name, gln(row), row.get("country").asString(null), PartyName.of(name));
        }

        private static @Nullable String gln(Record row) {
            String key = row.get("key").asString();
            return key.startsWith("https://id.gs1.org/") ? key.substring(key.lastIndexOf('/') + 1) : row.get("gln").asString(null);
        }

        boolean mayBe(Party other) {
            return (gln == null || other.gln == null || gln.equals(other.gln))
                    && (country == null || other.country == null || country.equalsIgnoreCase(other.country)) && plain.isLike(other.plain);
        }
    }

    @Override
    public Population population() {
        return Population.PARTIES;
    }

    @Override
    public void look(Graph graph, long[] nodes, int batch, Consumer<Anomaly> found) {
        List<Party> parties = new ArrayList<>();
        graph.stream("anomaly/party-names", Map.of("batch", batch), row -> parties.add(Party.of(row)));
        TreeMap<Integer, Integer> alike = new TreeMap<>();
        long parts = parties.stream().mapToLong(party -> party.plain.isSpelled() ? party.plain.letters().length() + 2 : 1).sum();
        for (int pass = 0, passes = (int) (parts / MOST_AT_ONCE) + 1; pass < passes; pass++) {
            compare(parties, pass, passes, (first, later) -> alike.merge(later, first, Math::min));
        }
        List<String> keys = alike.entrySet().stream().flatMap(pair -> java.util.stream.Stream.of(parties.get(pair.getKey()).key, parties.get(pair.getValue()).key))
                .toList();
        Map<String, String> first = new Synonyms(graph).first(MasterData.PARTY, keys, batch);
        alike.forEach((later, earlier) -> {
            Party one = parties.get(later);
            Party other = parties.get(earlier);
            if (!first.getOrDefault(one.key, one.key).equals(first.getOrDefault(other.key, other.key))) {
                found.accept(Anomaly.of(AnomalyKind.SIMILAR_PARTIES, one.key, "%s (%s) and %s (%s) may be one party: nothing says so, so they are kept apart."
                        .formatted(one.name, one.key, other.name, other.key)));
            }
        });
    }

    /** Two parties that are alike, the one learned first before the other. */
    private interface Pair {
        void found(int first, int later);
    }

    /** Puts names that share a part side by side: names that are one letter apart are the same when each lacks one. */
    private static void compare(List<Party> parties, int pass, int passes, Pair pair) {
        LongArrayList hashes = new LongArrayList();
        IntArrayList owners = new IntArrayList();
        for (int i = 0; i < parties.size(); i++) {
            PartyName name = parties.get(i).plain;
            StringBuilder letters = new StringBuilder(name.letters());
            add(hashes, owners, i, hash(letters, -1, name.fixed()), pass, passes);
            for (int without = 0; name.isSpelled() && without < letters.length(); without++) {
                add(hashes, owners, i, hash(letters, without, name.fixed()), pass, passes);
            }
        }
        long[] hash = hashes.elements();
        int[] owner = owners.elements();
        Arrays.quickSort(0, hashes.size(), (a, b) -> hash[a] == hash[b] ? Integer.compare(owner[a], owner[b]) : Long.compare(hash[a], hash[b]), (a, b) -> {
            long swapped = hash[a];
            hash[a] = hash[b];
            hash[b] = swapped;
            int moved = owner[a];
            owner[a] = owner[b];
            owner[b] = moved;
        });
        for (int begin = 0, at = 0; at < hashes.size(); at++) {
            begin = hash[begin] == hash[at] ? begin : at;
            for (int other = begin; other < at && other < begin + MOST_COMPARED; other++) {
                if (owner[other] != owner[at] && parties.get(owner[other]).mayBe(parties.get(owner[at]))) {
                    pair.found(owner[other], owner[at]);
                    break;
                }
            }
        }
    }

    private static void add(LongArrayList hashes, IntArrayList owners, int owner, long hash, int pass, int passes) {
        if (Math.floorMod(hash, passes) == pass) {
            hashes.add(hash);
            owners.add(owner);
        }
    }

    private static long hash(CharSequence letters, int without, String fixed) {
        long hash = 0x9E3779B97F4A7C15L ^ fixed.hashCode();
        for (int i = 0; i < letters.length(); i++) {
            if (i != without) {
                hash = (hash ^ letters.charAt(i)) * 0xBF58476D1CE4E5B9L;
                hash ^= hash >>> 29;
            }
        }
        return hash;
    }
}
