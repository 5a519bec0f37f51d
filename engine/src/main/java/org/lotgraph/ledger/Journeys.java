package org.lotgraph.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.lotgraph.item.ValidTime;

/**
 * The journeys of one item, derived from all that events tell of its shipping and receiving: a departure opens, a receipt under the same
 * document closes, a receipt without one closes the latest that is open. A receipt that nobody tells is at latest the next departure.
 */
final class Journeys {

    private final List<Journey> journeys = new ArrayList<>();
    private final Map<Long, List<Integer>> byShipment = new HashMap<>();
    private final Deque<Integer> departed = new ArrayDeque<>();

    private Journeys() {
    }

    static List<Journey> derive(List<ShippingFact> facts) {
        Journeys derived = new Journeys();
        facts.stream().sorted(InTime.ORDER).forEach(derived::add);
        derived.boundByNextDeparture();
        return derived.journeys;
    }

    private void add(ShippingFact fact) {
        switch (fact.as()) {
            case SHIPPED -> {
                departed.push(journeys.size());
                begin(new Journey(shipment(fact), fact, fact.at(), null, null));
            }
            case RECEIVED -> received(fact);
            case ARRIVED -> arrived(fact);
        }
    }

    private void begin(Journey journey) {
        byShipment.computeIfAbsent(journey.shipment(), any -> new ArrayList<>()).add(journeys.size());
        journeys.add(journey);
    }

    private void received(ShippingFact receipt) {
        List<Integer> under = byShipment.get(shipment(receipt));
        if (under == null) {
            begin(new Journey(shipment(receipt), receipt, null, receipt.at(), null));
            return;
        }
        for (int i = under.size() - 1; i >= 0 && journeys.get(under.get(i)).isOpen(); i--) {
            close(under.get(i), receipt);
        }
    }

    private void arrived(ShippingFact arrival) {
        while (!departed.isEmpty() && !journeys.get(departed.peek()).isOpen()) {
            departed.pop();
        }
        if (!departed.isEmpty()) {
            close(departed.pop(), arrival);
        } else if (arrival.shipment() != null) {
            begin(new Journey(arrival.shipment(), arrival, null, arrival.at(), null));
        }
    }

    private void close(int i, ShippingFact by) {
        Journey journey = journeys.get(i);
        journeys.set(i, new Journey(journey.shipment(), journey.told(), journey.from(), by.at(), by));
    }

    /** The next departure at a later time: goods may leave under two documents at once. */
    private void boundByNextDeparture() {
        ValidTime next = null;
        ValidTime together = null;
        for (int i = journeys.size() - 1; i >= 0; i--) {
            Journey journey = journeys.get(i);
            ValidTime from = journey.from();
            if (from == null) {
                continue;
            }
            next = together != null && together.earliest() > from.earliest() ? together : next;
            together = from;
            if (journey.isOpen() && next != null) {
                journeys.set(i, new Journey(journey.shipment(), journey.told(), from, ValidTime.between(from.earliest(), next.latest(), "?"), null));
            }
        }
    }

    private static long shipment(ShippingFact fact) {
        return Objects.requireNonNull(fact.shipment(), "a shipment is named by its document");
    }
}
