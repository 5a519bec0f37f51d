package org.lotgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lotgraph.TestGraph;
import org.lotgraph.TickingClock;
import org.lotgraph.cypher.Statements;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

/**
 * The ledger's statements seek, whatever the planner believes: their plans are made on an empty store, where a scan looks cheap,
 * and serve while millions are written.
 */
class PlansIT {

    /** What is looked for at one end, whatever the other is. */
    private static final Set<String> ONE_END = Set.of("known-yielded", "known-declarations", "known-same-as", "known-also-known-as");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)\\b");

    @BeforeAll
    static void empty() {
        new Ledger(TestGraph.fresh(), new TickingClock()).prepare();
    }

    @Test
    void noStatementScansTheStore() throws IOException, URISyntaxException {
        List<String> names = names();
        assertThat(names).hasSizeGreaterThan(40);
        for (String name : names) {
            // The table of batches is small, and its own index serves it once it is not.
            if (!name.contains("moment-")) {
                assertThat(operators(name)).as(name).noneMatch(operator -> operator.contains("Scan") && !operator.contains("IndexSeek"));
            }
        }
    }

    @Test
    void whatStandsBetweenTwoEndsIsSoughtFromTheEndWithFewerEdges() throws IOException, URISyntaxException {
        List<String> sought = new ArrayList<>(List.of("packing-told", "packed-standing"));
        names().stream().filter(name -> name.startsWith("known-") && !ONE_END.contains(name)).forEach(sought::add);
        assertThat(sought).hasSize(6);
        for (String name : sought) {
            assertThat(operators(name)).as(name).contains("Expand(Into)").doesNotContain("Expand(All)");
        }
    }

    private static List<String> operators(String name) {
        String statement = Statements.named("ledger/" + name);
        Map<String, Object> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(statement);
        while (matcher.find()) {
            String parameter = matcher.group(1);
            Object value = switch (parameter) {
                case "totals", "counts", "marks", "head" -> Map.of();
                case "batch" -> name.equals("create-batch") ? Map.of() : 1;
                case "type" -> "PACKED_IN";
                default -> parameter.endsWith("s") ? List.of() : 1;
            };
            parameters.put(parameter, value);
        }
        try (Session session = TestGraph.driver().session()) {
            List<String> operators = new ArrayList<>();
            collect(session.run("EXPLAIN " + statement, parameters).consume().plan(), operators);
            return operators;
        }
    }

    private static void collect(Plan plan, List<String> operators) {
        operators.add(plan.operatorType().replace("@neo4j", ""));
        plan.children().forEach(child -> collect(child, operators));
    }

    private static List<String> names() throws IOException, URISyntaxException {
        URI folder = Objects.requireNonNull(Statements.class.getResource("/cypher/ledger")).toURI();
        if (folder.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                return names(jar.getPath("/cypher/ledger"));
            }
        }
        return names(Path.of(folder));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".cypher", "")).sorted().toList();
        }
    }
}
