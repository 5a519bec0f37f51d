package org.lotgraph.importers.epcis;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** Text that is never needed but as its bytes. */
final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int AT_FIRST = 1 << 10;
    private static final int MOST_KEPT = 1 << 20;

    private byte[] bytes = new byte[AT_FIRST];
    private int length;

    int length() {
        return length;
    }

    byte[] copy(int from) {
        return Arrays.copyOfRange(bytes, from, length);
    }

    void cut(int to) {
        length = to;
    }

    /** One character of ASCII. */
    Utf8 add(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    Utf8 add(byte[] more) {
        return add(more, 0, more.length);
    }

    Utf8 add(byte[] more, int from, int to) {
        room(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    /** As it is, in eight bytes. */
    Utf8 addBytes(long number) {
        room(Long.BYTES);
        EIGHT.set(bytes, length, number);
        length += Long.BYTES;
        return this;
    }

    Utf8 add(String more) {
        return add(more.getBytes(StandardCharsets.UTF_8));
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, more)));
        }
    }

    /** Gives it away and begins anew. */
    void into(MessageDigest digest) {
        digest.update(bytes, 0, length);
        length = 0;
        if (bytes.length > MOST_KEPT) {
            bytes = new byte[AT_FIRST];
        }
    }

    /** How two parts of it stand to each other, as texts of Java would. */
    int compare(int one, int oneEnd, int other, int otherEnd) {
        int at = Arrays.mismatch(bytes, one, oneEnd, bytes, other, otherEnd);
        if (at < 0 || at == Math.min(oneEnd - one, otherEnd - other)) {
            return Integer.compare(oneEnd - one, otherEnd - other);
        }
        return order(bytes[one + at]) - order(bytes[other + at]);
    }

    /** Java puts characters beyond the basic plane before the last ones of it. */
    private static int order(byte b) {
        int unsigned = b & 0xff;
        return unsigned == 0xee || unsigned == 0xef ? unsigned + 0x10 : unsigned;
    }
}
