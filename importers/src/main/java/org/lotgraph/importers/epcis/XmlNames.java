package org.lotgraph.importers.epcis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.xml.XmlReader;

/**
 * The names of elements and attributes as JSON-LD has them: EPCIS's own bare, all others with the prefix that the document gives their
 * namespace (EPCIS 2.0, 10.3), those of CBV and GS1 with the prefixes of EPCIS's JSON-LD context.
 */
final class XmlNames {

    private static final Map<String, String> KNOWN = Map.of(
            "urn:epcglobal:cbv:mda", "cbvmda",
            "urn:epcglobal:cbv:mda:", "cbvmda",
            "urn:epcglobal:cbv:mda#", "cbvmda",
            "https://ref.gs1.org/cbv/", "cbv",
            "https://gs1.org/voc/", "gs1",
            "https://ref.gs1.org/voc/", "gs1",
            "https://www.gs1.org/voc/", "gs1");

    private final Map<String, String> used = new TreeMap<>();

    /** Whether EPCIS itself is meant, by any of its versions, or nobody. */
    static boolean isEpcis(String namespace) {
        return namespace.isEmpty() || namespace.startsWith("urn:epcglobal:epcis") || namespace.startsWith("urn:epcglobal:xsd:")
                || namespace.startsWith("https://ref.gs1.org/epcis/");
    }

    /** Forgets the prefixes of the last event. */
    void clear() {
        used.clear();
    }

    String element(XmlReader xml) {
        return name(xml.namespace(), xml.prefix(), xml.name());
    }

    String attribute(XmlReader xml, int index) {
        return name(xml.attributeNamespace(index), xml.attributePrefix(index), xml.attributeName(index));
    }

    private String name(String namespace, String prefix, String local) {
        if (isEpcis(namespace)) {
            return local;
        }
        String known = KNOWN.get(namespace);
        if (known != null) {
            return known + ':' + local;
        }
        boolean free = !prefix.isEmpty() && namespace.equals(used.computeIfAbsent(prefix, unused -> namespace));
        return free ? prefix + ':' + local : namespace + (namespace.matches(".*[/#:]") ? "" : "#") + local;
    }

    /** What the prefixes stand for, for a member {@code @context}; null where none was used. */
    Json.@Nullable Arr context() {
        if (used.isEmpty()) {
            return null;
        }
        Map<String, Json> prefixes = new TreeMap<>();
        used.forEach((prefix, namespace) -> prefixes.put(prefix, new Json.Text(namespace)));
        return new Json.Arr(List.of(new Json.Obj(prefixes)));
    }
}
