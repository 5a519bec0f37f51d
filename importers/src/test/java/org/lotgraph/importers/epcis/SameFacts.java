package org.lotgraph.importers.epcis;

import java.util.List;
import java.util.stream.Stream;

/** Facts but for where and in which notation they stood, sorted within the file: what two notations of one document share. */
final class SameFacts {

    private SameFacts() {
    }

    static List<String> of(Collected collected) {
        return collected.facts().stream().flatMap(fact -> Stream.of(fact.toString()
                .replaceAll("line=\\d+", "line")
                .replaceAll("json=\\{.*?\\}\\], participants", "participants")
                .replaceAll(", text=[^\\]]*\\]", "]")))
                .sorted().toList();
    }
}
