package org.lotgraph.importers.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A map of a YAML file that knows the lines it was read from, so that who wrote it is told where. */
final class YamlMap {

    private final String file;
    private final long line;
    private final Map<String, Value> values = new LinkedHashMap<>();

    /** The whole of a file, which must be a map. */
    YamlMap(String file, String text) {
        this(file, root(file, text));
    }

    private YamlMap(String file, @Nullable Node node) {
        this.file = file;
        this.line = node == null ? 1 : node.getStartMark().getLine() + 1L;
        if (node == null) {
            return;
        }
        if (!(node instanceof MappingNode map)) {
            throw Refusals.refused(file, line, "Here should be names, each with a colon and what it means.", "Write it like sheet: Deliveries, one a line.");
        }
        for (NodeTuple entry : map.getValue()) {
            Value key = new Value(file, entry.getKeyNode());
            if (values.put(key.text(), new Value(file, entry.getValueNode())) != null) {
                throw Refusals.refused(file, key.line(), "\"" + key.text() + "\" is said twice.", "Say it once.");
            }
        }
    }

    private static @Nullable Node root(String file, String text) {
        LoaderOptions bounds = new LoaderOptions();
        bounds.setMaxAliasesForCollections(20);
        bounds.setNestingDepthLimit(20);
        bounds.setCodePointLimit(1 << 20);
        try {
            return new Yaml(new SafeConstructor(bounds)).compose(new java.io.StringReader(text));
        } catch (MarkedYAMLException e) {
            long at = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1L;
            throw Refusals.refused(file, at, "This is no YAML: " + e.getProblem() + ".", "Look at the indentation and the colons; put texts with special characters in quotes.");
        } catch (YAMLException e) {
            throw Refusals.refused(file, 0, "This is no YAML: " + e.getMessage() + ".", "Look at the indentation and the colons.");
        }
    }

    /** Something that a name means. */
    record Value(String file, Node node) {

        long line() {
            return node.getStartMark().getLine() + 1L;
        }

        String text() {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue().strip();
            }
            throw Refusals.refused(file, line(), "Here should be a single word or text.", "Write it on the same line, after the colon.");
        }

        @Nullable YamlMap mapOrNull() {
            return node instanceof MappingNode ? new YamlMap(file, node) : null;
        }

        /** One map, or each of a list. */
        List<YamlMap> maps() {
            List<YamlMap> maps = new ArrayList<>();
            if (node instanceof SequenceNode list) {
                list.getValue().forEach(each -> maps.add(new YamlMap(file, each)));
            } else {
                maps.add(new YamlMap(file, node));
            }
            return maps;
        }
    }

    String file() {
        return file;
    }

    long line() {
        return line;
    }

    void forEach(BiConsumer<String, Value> action) {
        values.forEach(action);
    }

    /** The words that may stand here. */
    void only(Set<String> words) {
        values.forEach((word, value) -> {
            if (!words.contains(word)) {
                throw Refusals.refused(file, value.line(), "Nothing here is called \"" + word + "\".", "What there is: " + String.join(", ", new TreeSet<>(words)) + ".");
            }
        });
    }

    @Nullable String text(String name) {
        Value value = values.get(name);
        String text = value == null ? "" : value.text();
        return text.isEmpty() || text.equals("~") ? null : text;
    }

    long number(String name, long otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw refused(name, "\"" + text + "\" is no number of a row.", "Write the row's number as the sheet shows it.");
        }
        return Long.parseLong(text);
    }

    List<String> texts(String name) {
        Value value = values.get(name);
        if (value == null) {
            return List.of();
        }
        return value.node() instanceof SequenceNode list ? list.getValue().stream().map(each -> new Value(file, each).text()).toList() : List.of(value.text());
    }

    @Nullable YamlMap map(String name) {
        Value value = values.get(name);
        return value == null ? null : new YamlMap(file, value.node());
    }

    RuntimeException refused(@Nullable String name, String what, String remedy) {
        Value value = name == null ? null : values.get(name);
        return Refusals.refused(file, value == null ? line : value.line(), what, remedy);
    }
}
