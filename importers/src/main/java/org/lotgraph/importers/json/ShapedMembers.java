package org.lotgraph.importers.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/** The members of an object whose names are those of many others. Never changes. */
public final class ShapedMembers extends AbstractMap<String, Json> {

    private final Shape shape;
    private final List<Json> values;

    ShapedMembers(Shape shape, Json[] values) {
        this.shape = shape;
        this.values = Arrays.asList(values);
    }

    public Shape shape() {
        return shape;
    }

    /** In the order of the shape's names. */
    public List<Json> values() {
        return values;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public @Nullable Json get(Object name) {
        int at = name instanceof String text ? shape.at(text) : -1;
        return at < 0 ? null : values.get(at);
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && shape.at(text) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Json> action) {
        int at = 0;
        for (String name : shape.names()) {
            action.accept(name, values.get(at++));
        }
    }

    @Override
    public Set<Entry<String, Json>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public Iterator<Entry<String, Json>> iterator() {
                return new Entries(shape.names().iterator());
            }

            @Override
            public int size() {
                return values.size();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, Json>> {

        private final Iterator<String> names;
        private int at;

        Entries(Iterator<String> names) {
            this.names = names;
        }

        @Override
        public boolean hasNext() {
            return names.hasNext();
        }

        @Override
        public Entry<String, Json> next() {
            if (!names.hasNext()) {
                throw new NoSuchElementException();
            }
            return Map.entry(names.next(), values.get(at++));
        }
    }
}
