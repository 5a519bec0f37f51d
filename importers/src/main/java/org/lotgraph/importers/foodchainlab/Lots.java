package org.lotgraph.importers.foodchainlab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.JsonInput;

/**
 * Which lot each delivery is of. As in FoodChain-Lab, a lot is known by the station that delivers it, the name of the delivery and its lot
 * number; a delivery without one is a lot of its own.
 */
final class Lots {

    private static final int MOST = 1_000_000;

    private final Map<String, String> byDelivery = new HashMap<>();
    private final Set<String> targets = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    private final Map<String, Map<String, String>> tracing = new HashMap<>();

    /** The lot of a delivery, null where the network has no such delivery. */
    @Nullable String of(String delivery) {
        return byDelivery.get(delivery);
    }

    /** Whether anything is known to have gone into it. */
    boolean isMade(String lot) {
        return made.contains(lot);
    }

    /** What the tracing notes of a station or a delivery, which may share an ID, that is not as it is for all. */
    Map<String, String> marks(String of, String id) {
        return tracing.getOrDefault(of + ' ' + id, Map.of());
    }

    static String lot(NetworkRow delivery, String id) {
        return delivery.get(Columns.FROM) + '|' + or(delivery.get(Columns.NAME), id) + '|' + or(delivery.get(Columns.LOT), id);
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    /** The first pass. */
    static final class Collecting implements RowSink {

        private final Lots lots;
        private final String file;

        Collecting(Lots lots, String file) {
            this.lots = lots;
            this.file = file;
        }

        @Override
        public void station(NetworkRow row) {
        }

        @Override
        public void delivery(NetworkRow row) {
            String id = row.get(Columns.ID);
            if (id != null) {
                lots.byDelivery.putIfAbsent(id, lot(row, id));
                check(lots.byDelivery.size());
            }
        }

        @Override
        public void relation(NetworkRow row) {
            String target = Columns.made(row);
            if (target != null) {
                lots.targets.add(target);
                check(lots.targets.size());
            }
        }

        @Override
        public void tracing(String of, NetworkRow row) {
            String id = row.get(Columns.ID);
            Map<String, String> noted = new LinkedHashMap<>(row.values());
            noted.values().removeIf(value -> value.equals("false") || value.matches("0(\\.0*)?"));
            noted.remove("id");
            if (id != null && !noted.isEmpty()) {
                lots.tracing.merge(of + ' ' + id, noted, (one, other) -> one);
                check(lots.tracing.size());
            }
        }

        void done() {
            for (String target : lots.targets) {
                String lot = lots.of(target);
                if (lot != null) {
                    lots.made.add(lot);
                }
            }
        }

        private void check(int size) {
            if (size > MOST) {
                throw JsonInput.whole(file, "The network has more than a million deliveries.", "Split it into several.");
            }
        }
    }
}
