package org.lotgraph.importers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.dump.DumpImporter;
import org.lotgraph.importers.mapping.Database;
import org.lotgraph.importers.mapping.MappingOptions;
import org.lotgraph.ledger.Problem;

/** What a path turned out to hold: one thing to import. */
sealed interface Material {

    Path path();

    /** The source where none is given. */
    String name();

    /** A folder of CSV tables, or one such table. */
    record Tables(Path path) implements Material {
        @Override
        public String name() {
            Path whole = path.toAbsolutePath().normalize();
            Path named = Files.isDirectory(whole) ? whole.getFileName() : whole.getParent() == null ? whole : whole.getParent().getFileName();
            return named == null ? "root" : named.toString();
        }
    }

    /** A folder of tables of any kind, or one file of such, that a mapping is for. */
    record Mapped(Path path, MappingOptions mapping) implements Material {
        @Override
        public String name() {
            Path named = path.toAbsolutePath().normalize().getFileName();
            String name = named == null ? "root" : named.toString();
            return Files.isDirectory(path) || name.lastIndexOf('.') < 1 ? name : name.substring(0, name.lastIndexOf('.'));
        }
    }

    /** A live database that a mapping is for. */
    record Live(Database database, MappingOptions mapping) implements Material {
        @Override
        public Path path() {
            return Path.of(database.name());
        }

        @Override
        public String name() {
            return database.name();
        }
    }

    /** A document in a format of its own. */
    record Document(Path path, FileFormat format) implements Material {
        @Override
        public String name() {
            return file().replaceFirst("(?i)\\.(json(ld)?|xml)$", "");
        }

        String file() {
            return String.valueOf(path.getFileName());
        }
    }

    /**
     * All there is to import at a path, in a fixed order.
     *
     * @param mapping what reads it; null where it is of a kind that is read without one
     * @throws RefusedException when there is nothing, with what was expected
     */
    static List<Material> at(Path path, @Nullable MappingOptions mapping) throws IOException {
        if (!Files.exists(path)) {
            throw refused(path, "There is no such file or folder.", "Check the path.");
        }
        return mapping == null ? at(path) : List.of(new Mapped(path, mapping));
    }

    private static List<Material> at(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return inFolder(path);
        }
        if (!Files.isRegularFile(path)) {
            throw refused(path, "This is neither a file nor a folder.", "Name a dump folder or a file of events or of another format that is read.");
        }
        if (DumpImporter.isDump(path)) {
            return List.of(new Tables(path));
        }
        if (String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw refused(path, "No table of a dump has this name.", "Name it as the table it is, such as lots.csv, or name its folder.");
        }
        return List.of(new Document(path, FileFormat.of(path)));
    }

    private static List<Material> inFolder(Path folder) throws IOException {
        List<Material> found = new ArrayList<>();
        if (DumpImporter.isDump(folder)) {
            found.add(new Tables(folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> Files.isRegularFile(file) && isDocument(String.valueOf(file.getFileName()))).sorted().toList()) {
                found.add(new Document(file, FileFormat.of(file)));
            }
        }
        if (found.isEmpty()) {
            throw refused(folder, "This folder holds neither a table of a dump nor a file of events.",
                    "Name a folder with tables such as lots.csv, or with files that end in .json, .jsonld or .xml.");
        }
        return found;
    }

    private static boolean isDocument(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".jsonld") || name.endsWith(".xml");
    }

    /** Whether a file that is called so is read where it stands among others. */
    static boolean isRead(String file) {
        return DumpImporter.FILES.contains(file) || isDocument(file);
    }

    private static RefusedException refused(Path path, String what, String remedy) {
        return new RefusedException(new Problem(path.toString(), 0, null, null, what, remedy, null));
    }
}
