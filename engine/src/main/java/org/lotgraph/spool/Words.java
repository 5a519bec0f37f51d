package org.lotgraph.spool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes, eight at a time. */
final class Words {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {
    }

    static long at(byte[] bytes, int index) {
        return (long) LONG.get(bytes, index);
    }

    static void put(byte[] bytes, int index, long value) {
        LONG.set(bytes, index, value);
    }
}
