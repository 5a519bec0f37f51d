package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;


/**
 * Decides what a told row is: known already, new, or other content under the natural key of what stands. What another file told
 * is then replaced; what this very content told stands beside it, for a file may hold two rows under one natural key.
 */
final class Versions {

    private final Telling telling;
    private final Long2ObjectOpenHashMap<List<Version>> live = new Long2ObjectOpenHashMap<>();
    private final Map<String, List<Long>> ended = new HashMap<>();

    Versions(Telling telling) {
        this.telling = telling;
    }

    private record Version(long id, String table, long content, int batch) {
        static final long UNWRITTEN = -1;
    }

    /** Takes in what stands. A row found twice counts once. */
    void known(String table, List<Holdings.Version> standing) {
        for (Holdings.Version row : standing) {
            Version version = new Version(row.id(), table, row.content(), row.batch());
            List<Version> versions = versions(row.fact());
            if (!versions.contains(version)) {
                versions.add(version);
            }
        }
    }

    /** True when the row is to be written. */
    boolean isNews(Row row) {
        List<Version> versions = versions(row.fact());
        for (Version version : versions) {
            if (version.content == row.content()) {
                repeat(row, version);
                return false;
            }
        }
        int former = versions.size();
        versions.removeIf(version -> isReplaced(row.fact(), version));
        telling.superseded(former - versions.size());
        versions.add(new Version(Version.UNWRITTEN, row.table(), row.content(), telling.batch));
        telling.appended(row.kind());
        return true;
    }

    private void repeat(Row row, Version version) {
        telling.repeated();
        String digest = telling.told.digest();
        if (!telling.digest(version.batch).equals(digest)) {
            telling.toldBefore.repeat(digest, row.fact(), row.content());
        }
    }

    private boolean isReplaced(long fact, Version version) {
        String digest = telling.told.digest();
        if (telling.digest(version.batch).equals(digest) || telling.toldBefore.repeats(digest, fact, version.content)) {
            return false;
        }
        ended.computeIfAbsent(version.table, any -> new ArrayList<>()).add(version.id);
        return true;
    }

    List<Long> endedDeclarations() {
        return ended.getOrDefault(Tables.DECLARATION, List.of());
    }

    List<Long> endedEdges() {
        return ended.entrySet().stream().filter(entry -> !entry.getKey().equals(Tables.DECLARATION))
                .flatMap(entry -> entry.getValue().stream()).toList();
    }

    private List<Version> versions(long fact) {
        return live.computeIfAbsent(fact, any -> new ArrayList<>(2));
    }
}
