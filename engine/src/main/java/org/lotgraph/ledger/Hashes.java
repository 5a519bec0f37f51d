package org.lotgraph.ledger;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;

/**
 * 64-bit identities: the first eight bytes of SHA-256. Two different ones among a billion facts meet with a chance below 3 %,
 * and would have to meet at one and the same pair of nodes to be taken for each other.
 */
final class Hashes {

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Hashes::sha256);

    private Hashes() {
    }

    /** Who told it, what kind it is and its natural key: versions of one fact share this. */
    static long fact(String source, String kind, String natural) {
        return hash(source + '\u001f' + kind + '\u001f' + natural);
    }

    /** What the properties say. The wording of a time and trailing zeros of a quantity say nothing. */
    static long content(Map<String, Object> properties, String... further) {
        StringBuilder text = new StringBuilder(String.join("\u001f", further));
        String[] names = properties.keySet().toArray(String[]::new);
        Arrays.sort(names);
        for (int i = 0; i < names.length; i++) {
            if (!isWording(names, i)) {
                Object value = properties.get(names[i]);
                text.append('\u001e').append(names[i]).append('\u001f').append(names[i].equals("quantity") ? number(value) : value);
            }
        }
        return hash(text.toString());
    }

    /** Whether the name of the time's earliest moment stands behind it. */
    private static boolean isWording(String[] names, int at) {
        String name = names[at];
        for (int i = at + 1; i < names.length && names[i].startsWith(name); i++) {
            if (names[i].length() == name.length() + Properties.EARLIEST.length() && names[i].endsWith(Properties.EARLIEST)) {
                return true;
            }
        }
        return false;
    }

    private static Object number(Object decimal) {
        return new BigDecimal(decimal.toString()).stripTrailingZeros();
    }

    private static long hash(String text) {
        return ByteBuffer.wrap(SHA_256.get().digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
