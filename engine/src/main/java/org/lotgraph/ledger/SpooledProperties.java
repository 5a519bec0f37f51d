package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.lotgraph.spool.Decoder;
import org.lotgraph.spool.Encoder;

/** Properties as bytes: how many, then of each the number of its name and its value, a text or a long. */
final class SpooledProperties {

    private static final byte TEXT = 1;
    private static final byte LONG = 2;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    void write(Encoder out, Map<String, Object> properties) {
        out.count(properties.size());
        properties.forEach((name, value) -> {
            out.count(numbers.computeIfAbsent(name, this::number));
            switch (value) {
                case String text -> out.put(TEXT).put(text);
                case Number number -> out.put(LONG).put(number.longValue());
                default -> throw new IllegalArgumentException("No row has such a property: " + name);
            }
        });
    }

    private int number(String name) {
        names.add(name);
        return names.size() - 1;
    }

    void read(Decoder in, BiConsumer<String, Object> properties) {
        for (long left = in.count(); left > 0; left--) {
            String name = names.get((int) in.count());
            properties.accept(name, in.nextByte() == TEXT ? in.text() : (Object) in.nextLong());
        }
    }

    Map<String, Object> read(Decoder in) {
        Map<String, Object> properties = new HashMap<>();
        read(in, properties::put);
        return properties;
    }

    void skip(Decoder in) {
        for (long left = in.count(); left > 0; left--) {
            in.count();
            if (in.nextByte() == TEXT) {
                in.skipText();
            } else {
                in.nextLong();
            }
        }
    }
}
