package org.lotgraph.importers.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A JSON value held in memory: an event, or one element of the master data. Never a whole document. */
public sealed interface Json {

    /** Members in the order they stood. */
    record Obj(Map<String, Json> members) implements Json {

        /** The member, or null where it is absent or JSON's null: some exporters write every field they know. */
        public @Nullable Json get(String name) {
            Json value = members.get(name);
            return value == Null.NULL ? null : value;
        }

        /** The member where it is text, else null. */
        public @Nullable String text(String name) {
            return members.get(name) instanceof Text text ? text.value() : null;
        }

        /** The elements where the member is a list, else none. */
        public List<Json> list(String name) {
            return members.get(name) instanceof Arr list ? list.elements() : List.of();
        }

        public boolean has(String name) {
            return get(name) != null;
        }
    }

    record Arr(List<Json> elements) implements Json {
    }

    record Text(String value) implements Json {
    }

    record Num(BigDecimal value) implements Json {
    }

    record Bool(boolean value) implements Json {
    }

    enum Null implements Json {
        NULL
    }

    /** This value without needless blanks. */
    default String compact() {
        return new JsonText().write(this).take();
    }

    /** Text as it is, anything else as JSON: how a value fits into an attribute. */
    default String plain() {
        return this instanceof Text text ? text.value() : compact();
    }
}
