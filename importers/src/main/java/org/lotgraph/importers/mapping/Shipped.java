package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The mappings that ship: every folder below {@code /mapping} on the class path is one. */
final class Shipped {

    private static final String ROOT = "mapping/";

    private Shipped() {
    }

    static List<String> names() {
        return files().stream().map(file -> file.substring(0, file.indexOf('/'))).distinct().sorted().toList();
    }

    /** The files of one of them, each with its text. */
    static Map<String, String> texts(String name) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String file : files()) {
            if (file.startsWith(name + "/")) {
                texts.put(file.substring(name.length() + 1), text(file));
            }
        }
        return texts;
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Mapping.class.getResourceAsStream("/" + ROOT + file)) {
            if (in == null) {
                throw new IllegalStateException("There is no shipped file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** {@code odoo/lots.sql} and so on, out of a jar, or out of a folder while it is being built. */
    private static List<String> files() {
        URL root = Mapping.class.getResource("/" + ROOT);
        if (root == null) {
            throw new IllegalStateException("The class path has no folder " + ROOT);
        }
        try {
            URLConnection connection = root.openConnection();
            return connection instanceof JarURLConnection jar ? inJar(jar) : inFolder(Path.of(root.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException("the mappings that ship cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> inJar(JarURLConnection jar) throws IOException {
        return jar.getJarFile().stream().filter(entry -> !entry.isDirectory() && entry.getName().startsWith(ROOT))
                .map(entry -> entry.getName().substring(ROOT.length())).toList();
    }

    private static List<String> inFolder(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root, 2)) {
            return found.filter(Files::isRegularFile).map(file -> root.relativize(file).toString().replace('\\', '/')).filter(file -> file.contains("/")).toList();
        }
    }
}
