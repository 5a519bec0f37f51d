package org.lotgraph.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Application identifiers with their values, from whatever notation. */
final class Elements {

    private static final ApplicationIdentifier SIGNATURE = Objects.requireNonNull(Dictionary.GS1.of("8030"));

    private final List<ApplicationIdentifier> identifiers = new ArrayList<>(4);
    private final List<String> values = new ArrayList<>(4);
    /** Brackets or a path say where each element begins, so one that is wrong casts no doubt on the others. */
    private final boolean apart;
    /** The key that the notation itself points out. */
    private final @Nullable KeyType pointed;
    private @Nullable String remark;

    /** Scanned data, or parts that are known to be right but for their characters. */
    Elements() {
        this(false, null);
    }

    Elements(boolean apart, @Nullable KeyType pointed) {
        this.apart = apart;
        this.pointed = pointed;
    }

    Elements put(String ai, String value) throws Malformed {
        ApplicationIdentifier identifier = Dictionary.GS1.of(ai);
        if (identifier == null) {
            throw new Malformed("(" + Notation.brief(ai) + ") is no application identifier");
        }
        return put(identifier, value);
    }

    /** An element may be told twice, but not with two values. */
    Elements put(ApplicationIdentifier identifier, String value) throws Malformed {
        int at = place(identifier);
        if (at < 0) {
            identifiers.add(identifier);
            values.add(value);
        } else if (!values.get(at).equals(value)) {
            throw new Malformed("(" + identifier.ai() + ") is given twice, as \"" + Notation.brief(values.get(at)) + "\" and \""
                    + Notation.brief(value) + "\"");
        }
        return this;
    }

    /** A part of a link without its escapes; one that is none is data, as GS1's syntax engine has it. */
    String decoded(String part) {
        String fault = Characters.escapeFault(part);
        if (fault != null) {
            remark(fault);
        }
        return Characters.decode(part);
    }

    boolean has(ApplicationIdentifier identifier) {
        return place(identifier) >= 0;
    }

    /** What is not as GS1 wants it, though it leaves no doubt what is meant; the first is kept. */
    void remark(String clause) {
        if (remark == null) {
            remark = clause;
        }
    }

    @Nullable String remark() {
        return remark;
    }

    @Nullable String value(ApplicationIdentifier identifier) {
        int at = place(identifier);
        return at < 0 ? null : values.get(at);
    }

    /** An entry of the dictionary is one object. */
    private int place(ApplicationIdentifier identifier) {
        for (int i = 0; i < identifiers.size(); i++) {
            if (identifiers.get(i) == identifier) {
                return i;
            }
        }
        return -1;
    }

    List<ApplicationIdentifier> qualifiers(KeyType key) {
        return identifiers.stream().filter(identifier -> key.entry.isQualifiedBy(identifier.ai())).toList();
    }

    Map<String, String> values() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String ai = identifiers.get(i).ai();
            map.put(ai, ai.equals(KeyType.GTIN.ai) ? KeyType.padded(values.get(i)) : values.get(i));
        }
        return map;
    }

    /** The key among them that says what the whole names. */
    @Nullable KeyType key() {
        if (pointed != null) {
            return pointed;
        }
        KeyType key = null;
        for (ApplicationIdentifier identifier : identifiers) {
            KeyType type = identifier.qualifiers() == null ? null : KeyType.of(identifier.ai());
            key = type != null && (key == null || type.compareTo(key) < 0) ? type : key;
        }
        KeyType one = key == KeyType.GTIN && KeyType.GTIN.qualifiers.stream().noneMatch(this::has) ? serialized() : null;
        return one == null ? key : one;
    }

    /** The key of one asset or part beside a product that is named alone: the product then says what it is, as in a link's query. */
    private @Nullable KeyType serialized() {
        for (KeyType type : List.of(KeyType.GRAI, KeyType.GIAI, KeyType.CPI)) {
            String value = value(type.entry);
            boolean whole = type.entry.components().getLast().optional() ? value != null && value.length() > type.checked
                    : value != null && type.qualifiers.stream().allMatch(this::has);
            if (whole) {
                return type;
            }
        }
        return null;
    }

    private boolean has(String ai) {
        return identifiers.stream().anyMatch(identifier -> identifier.ai().equals(ai));
    }

    /** Of the key and what identifies beside it; nothing else is looked at. */
    Identity identity() throws Malformed {
        KeyType key = key();
        if (key == null) {
            throw new Malformed("it holds no GS1 key that identifies, such as (01) or (00)");
        }
        return Naming.of(key, this);
    }

    /** The others too: with one wrong, scanned data may have been cut into elements at the wrong places. */
    void check() throws Malformed {
        for (int i = 0; i < values.size(); i++) {
            if (pointed != null && pointed.qualifiers.contains(identifiers.get(i).ai())) {
                // Looked at with the key.
                continue;
            }
            try {
                identifiers.get(i).check(values.get(i));
            } catch (Malformed e) {
                if (!apart) {
                    throw e;
                }
                remark(String.valueOf(e.getMessage()));
            }
        }
    }

    /** What they miss or must not meet among themselves, as a clause; else null. */
    @Nullable String companionFault() {
        for (int i = 0; i < identifiers.size(); i++) {
            // The dictionary wants (01) beside (22), yet lets it qualify (8006): where a link has it as a qualifier, it is at its place.
            boolean qualifier = pointed != null && pointed.entry.isQualifiedBy(identifiers.get(i).ai());
            String fault = qualifier ? null : identifiers.get(i).companionFault(identifiers);
            if (fault != null) {
                return fault;
            }
        }
        return unserialized();
    }

    /** What is signed is one thing: a key whose serial is a part of it has that part (GS1 syntax engine). */
    private @Nullable String unserialized() {
        if (!has(SIGNATURE)) {
            return null;
        }
        for (int i = 0; i < identifiers.size(); i++) {
            ApplicationIdentifier key = identifiers.get(i);
            if (key.qualifiers() != null && key.components().getLast().optional() && values.get(i).length() <= key.least()) {
                return "(8030) needs (" + key.ai() + ") to end in a serial";
            }
        }
        return null;
    }
}
