package org.lotgraph.snapshot;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;

/** Texts by number: keys of products and receivers, amounts, units of measure. Only ever grows; read by many, written by one. */
final class Names {

    static final int NONE = -1;

    private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
    private volatile String[] texts = new String[16];
    private volatile int size;

    Names() {
        numbers.defaultReturnValue(NONE);
    }

    int number(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        int known = numbers.getInt(text);
        if (known != NONE) {
            return known;
        }
        String[] room = texts;
        if (size == room.length) {
            room = java.util.Arrays.copyOf(room, 2 * size);
        }
        room[size] = text;
        texts = room;
        numbers.put(text, size);
        return size++;
    }

    @Nullable String text(int number) {
        return number == NONE ? null : texts[number];
    }

    int size() {
        return size;
    }

    List<String> all() {
        List<String> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(texts[i]);
        }
        return all;
    }

    long bytes() {
        long bytes = 0;
        for (int i = 0; i < size; i++) {
            bytes += 80 + texts[i].length();
        }
        return bytes;
    }
}
