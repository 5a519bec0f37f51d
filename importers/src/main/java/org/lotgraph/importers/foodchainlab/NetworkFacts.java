package org.lotgraph.importers.foodchainlab;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.Batches;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.LongIds;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Timing;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Problem;

/**
 * The second pass: a station is a party and a place; a delivery is a shipment of its lot; a relation is the consumption of one delivery in
 * the making of the other's lot.
 */
final class NetworkFacts implements RowSink {

    private final String file;
    private final String source;
    private final ZoneId zone;
    private final Lots lots;
    private final Batches batches;
    private final Intake intake;
    private final Set<String> told = new HashSet<>();

    NetworkFacts(String file, String source, ZoneId zone, Lots lots, Batches batches, Intake intake) {
        this.file = file;
        this.source = source;
        this.zone = zone;
        this.lots = lots;
        this.batches = batches;
        this.intake = intake;
    }

    private String urn(String id) {
        return id.startsWith("urn:") || id.contains("://") ? id : "urn:lotgraph:" + source + ':' + id;
    }

    private @Nullable String party(@Nullable String station) {
        return station == null ? null : urn(station);
    }

    @Override
    public void station(NetworkRow row) {
        String id = row.get(Columns.ID);
        if (row.get(Columns.MEMBERS) != null) {
            return;
        }
        if (id == null) {
            problem(RejectedNetwork.STATIONS, row, "The station has no ID.", "Give it one; the deliveries name it by that.");
            return;
        }
        if (!told.add("station " + id)) {
            problem(RejectedNetwork.STATIONS, row, "There are two stations with the ID '" + id + "'.", "Give each an ID of its own, or leave one of them out.");
            return;
        }
        String name = row.get(Columns.NAME);
        String country = row.get(Columns.COUNTRY);
        Map<String, String> attributes = row.without(Columns.OF_STATIONS);
        attributes.putAll(lots.marks(RejectedNetwork.STATIONS, id));
        tell(RejectedNetwork.STATIONS, row, List.of(
                new Fact.PartyDeclared(row.line(), urn(id), null, name, row.get(Columns.BUSINESS), null, country, null, attributes),
                new Fact.PlaceDeclared(row.line(), urn(id), name, null, country, Map.of())));
    }

    private boolean tell(String kind, NetworkRow row, List<Fact> facts) {
        LongIds.Why longId = LongIds.in(facts);
        if (longId != null) {
            problem(kind, row, longId.what(), longId.remedy());
            return false;
        }
        batches.add(facts, 0);
        return true;
    }

    @Override
    public void delivery(NetworkRow row) {
        String id = row.get(Columns.ID);
        String lot = id == null ? null : lots.of(id);
        if (id == null || lot == null) {
            problem(RejectedNetwork.DELIVERIES, row, "The delivery has no ID.", "Give it one; it is known by that.");
        } else if (!told.add("delivery " + id)) {
            problem(RejectedNetwork.DELIVERIES, row, "There are two deliveries with the ID '" + id + "'.", "Give each an ID of its own.");
        } else {
            List<Fact> facts = new ArrayList<>();
            List<String> first = new ArrayList<>();
            lot(row, lot, facts, first);
            shipment(row, id, lot, facts);
            if (!tell(RejectedNetwork.DELIVERIES, row, facts)) {
                first.forEach(told::remove);
            }
        }
    }

    private void shipment(NetworkRow row, String id, String lot, List<Fact> facts) {
        ItemRef shipment = ItemRef.of(urn(id), ItemKind.SHIPMENT);
        Map<String, String> attributes = row.without(Columns.OF_DELIVERIES);
        attributes.putAll(lots.marks(RejectedNetwork.DELIVERIES, id));
        facts.add(new Fact.ShipmentDeclared(row.line(), null, shipment, party(row.get(Columns.FROM)), party(row.get(Columns.TO)), null,
                Days.read(row.get(Columns.SHIPPED), zone), Days.read(row.get(Columns.RECEIVED), zone), attributes));
        facts.add(new Fact.Shipped(row.line(), null, item(lot), shipment, null, null, Map.of()));
    }

    /**
     * What the first of its deliveries says of the lot; where others went into it, how it was made.
     *
     * @param first takes what this delivery is the first to tell
     */
    private void lot(NetworkRow row, String lot, List<Fact> facts, List<String> first) {
        if (!isFirst("lot " + lot, first)) {
            return;
        }
        String name = row.get(Columns.NAME);
        String product = name == null ? null : urn("product:" + name);
        if (product != null && isFirst(product, first)) {
            facts.add(new Fact.ProductDeclared(row.line(), product, null, name, null, null, Map.of()));
        }
        String maker = party(row.get(Columns.FROM));
        boolean made = lots.isMade(lot);
        facts.add(new Fact.LotDeclared(row.line(), null, item(lot), product, row.get(Columns.LOT_NUMBER), maker, made ? null : maker, null,
                null, null, null, Timing.TIMELESS, Map.of()));
        if (made) {
            facts.add(new Fact.ProcessDeclared(row.line(), null, making(lot), null, "making", maker, null, null, null, null, Timing.TIMELESS,
                    Map.of()));
            facts.add(new Fact.Produced(row.line(), null, making(lot), item(lot), null, null, null, Map.of()));
        }
    }

    private boolean isFirst(String what, List<String> first) {
        return told.add(what) && first.add(what);
    }

    private ItemRef item(String lot) {
        return ItemRef.of("urn:lotgraph:" + source + ":lot:" + lot, ItemKind.RAW_MATERIAL);
    }

    private String making(String lot) {
        return "urn:lotgraph:" + source + ":making:" + lot;
    }

    @Override
    public void relation(NetworkRow row) {
        String eaten = Columns.eaten(row);
        String target = Columns.made(row);
        String lot = target == null ? null : lots.of(target);
        if (eaten == null || target == null) {
            problem(RejectedNetwork.RELATIONS, row, "The relation lacks one of its two deliveries.", "Name the deliveries that it is from and to.");
        } else if (lot == null) {
            problem(RejectedNetwork.RELATIONS, row, "The relation is to the delivery '" + target + "', which the network does not have.",
                    "Add the delivery, or name the right one.");
        } else if (told.add("relation " + eaten + "->" + lot)) {
            tell(RejectedNetwork.RELATIONS, row, List.of(new Fact.Consumed(row.line(), null, ItemRef.of(urn(eaten), ItemKind.SHIPMENT), making(lot), null, null, null,
                    row.without(Columns.OF_RELATIONS))));
        }
    }

    @Override
    public void tracing(String of, NetworkRow row) {
        // The first pass took it in.
    }

    private void problem(String kind, NetworkRow row, String what, String remedy) {
        intake.problem(new Problem(file, row.line(), row.column(), kind, what, remedy, RejectedNetwork.row(row)));
    }
}
