package org.lotgraph.importers.epcis;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.lotgraph.item.ValidTime;

/**
 * Which events are equal: those that say the same, in whatever order of members and, where EPCIS calls a list unordered, of elements.
 *
 * @param key      everything but recordTime and @context
 * @param sameness besides without errorDeclaration and eventID
 */
record EventHash(String key, String sameness) {

    private static final Set<String> UNORDERED = Set.of("epcList", "quantityList", "childEPCs", "childQuantityList", "inputEPCList",
            "inputQuantityList", "outputEPCList", "outputQuantityList", "bizTransactionList", "sourceList", "destinationList",
            "sensorElementList", "sensorReport", "set", "unset", "correctiveEventIDs");
    private static final Set<String> LEFT_OUT = Set.of("@context", "recordTime", "type", "@type", "isA", "eventTime");
    private static final int BYTES = 16;

    static EventHash of(Json.Obj event, String type, ValidTime time) {
        StringBuilder same = new StringBuilder(512).append(type).append('|').append(time.earliest()).append('|').append(time.latest());
        if (time.earliest() == ValidTime.BEGINNING || time.latest() == ValidTime.END) {
            same.append(time.text());
        }
        StringBuilder rest = new StringBuilder();
        new TreeMap<>(event.members()).forEach((name, value) -> {
            if (value != Json.Null.NULL && !LEFT_OUT.contains(name)) {
                boolean told = name.equals("errorDeclaration") || name.equals("eventID");
                member(name, value, (told ? rest : same).append('|'));
            }
        });
        MessageDigest digest = sha256();
        digest.update(same.toString().getBytes(StandardCharsets.UTF_8));
        String sameness = hex(copy(digest).digest());
        digest.update((byte) 0);
        digest.update(rest.toString().getBytes(StandardCharsets.UTF_8));
        return new EventHash("urn:lotgraph:event:" + hex(digest.digest()), sameness);
    }

    private static void member(String name, Json value, StringBuilder out) {
        JsonText.quote(name, out);
        out.append(':');
        if (value instanceof Json.Text text && (name.equals("bizStep") || name.equals("disposition"))) {
            out.append(Vocabulary.word(text.value()));
        } else if (value instanceof Json.Arr list) {
            list(list, UNORDERED.contains(name), out);
        } else {
            value(value, out);
        }
    }

    private static void value(Json value, StringBuilder out) {
        switch (value) {
            case Json.Obj object -> {
                out.append('{');
                new TreeMap<>(object.members()).forEach((name, inner) -> member(name, inner, out));
                out.append('}');
            }
            case Json.Arr list -> list(list, false, out);
            case Json.Num number -> out.append(normal(number.value()));
            case Json.Text text -> JsonText.quote(text.value(), out);
            case Json.Bool bool -> out.append(bool.value());
            case Json.Null none -> out.append("null");
        }
    }

    private static void list(Json.Arr list, boolean unordered, StringBuilder out) {
        List<String> parts = new ArrayList<>(list.elements().size());
        for (Json element : list.elements()) {
            StringBuilder part = new StringBuilder(64);
            value(element, part);
            parts.add(part.toString());
        }
        if (unordered) {
            parts.sort(null);
        }
        out.append('[');
        parts.forEach(part -> out.append(part).append(','));
        out.append(']');
    }

    private static BigDecimal normal(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }
}
