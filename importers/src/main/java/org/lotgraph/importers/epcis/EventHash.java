package org.lotgraph.importers.epcis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

import org.lotgraph.importers.json.Json;
import org.lotgraph.item.ValidTime;

/**
 * Which events are equal: those that say the same, as {@link CanonicalText} tells.
 *
 * @param key      everything but recordTime, @context and comments; of an event that has nothing else, its sameness
 * @param sameness besides without errorDeclaration and eventID
 */
record EventHash(String key, String sameness) {

    private static final Set<String> LEFT_OUT = Set.of("@context", "recordTime", "type", "@type", "isA", "eventTime",
            "http://www.w3.org/2000/01/rdf-schema#comment");
    private static final Set<String> TELLING = Set.of("errorDeclaration", "eventID");
    private static final String KEY = "urn:lotgraph:event:";
    /** Of a hash, so many are the key. */
    static final int BYTES = 16;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

    /** Whether a member of an event says what happened. */
    static boolean isSaid(String name) {
        return !LEFT_OUT.contains(name) && !isTelling(name);
    }

    /** Whether it says something of the event's being told. */
    static boolean isTelling(String name) {
        return TELLING.contains(name);
    }

    /** @param digest anew with each event */
    static EventHash of(Json.Obj event, String type, ValidTime time, CanonicalText text, MessageDigest digest) {
        CanonicalText.Members members = text.members(event);
        text.out().cut(0);
        text.out().add(type).add('|').addBytes(time.earliest()).addBytes(time.latest());
        if (time.earliest() == ValidTime.BEGINNING || time.latest() == ValidTime.END) {
            text.out().add(time.text()).add('|');
        }
        text.members(members.order().said(), members.values());
        digest.reset();
        text.out().into(digest);
        if (members.order().telling().each().isEmpty()) {
            String said = hex(digest.digest());
            return new EventHash(KEY.concat(said), said);
        }
        String sameness = hex(copy(digest).digest());
        text.out().add('\0');
        text.members(members.order().telling(), members.values());
        text.out().into(digest);
        return new EventHash(KEY.concat(hex(digest.digest())), sameness);
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never used itself: copies of it spare the search for who can do it. */
    private static final MessageDigest FRESH = found();

    static MessageDigest sha256() {
        return copy(FRESH);
    }

    private static MessageDigest found() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The first bytes of the hash. */
    private static String hex(byte[] hash) {
        byte[] text = new byte[2 * BYTES];
        for (int i = 0; i < BYTES; i++) {
            text[2 * i] = DIGITS[hash[i] >> 4 & 15];
            text[2 * i + 1] = DIGITS[hash[i] & 15];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
