package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.dump.DumpImporter;

/**
 * How somebody's tables become facts: a folder of SELECT statements, and {@code tables.yaml} where files need a word on how they are read.
 *
 * @param name       the folder's name, or that of one that ships
 * @param statements in the order of the dump's files
 * @param layouts    how tables stand in their files, where that is said
 */
public record Mapping(String name, List<Statement> statements, Layouts layouts) {

    /** Short for all that the mapping says: another when any of it changes. */
    String print() {
        StringBuilder all = new StringBuilder(layouts.text());
        statements.forEach(statement -> all.append('\u001f').append(statement.file()).append('\u001f').append(statement.sql()));
        return Long.toHexString(hash(all.toString()));
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** Those that ship. */
    public static final List<String> SHIPPED = Shipped.names();

    private static final String TABLES = "tables.yaml";
    private static final long LONGEST_FILE = 1 << 20;

    public Mapping {
        statements = List.copyOf(statements);
    }

    /**
     * A folder with statements, or a mapping that ships.
     *
     * @throws RefusedException when it is neither, or something in it is wrong
     */
    public static Mapping of(String folderOrName) {
        try {
            Path folder = Path.of(folderOrName);
            if (SHIPPED.contains(folderOrName) && !Files.isDirectory(folder)) {
                return of(folderOrName, Shipped.texts(folderOrName));
            }
            if (!Files.isDirectory(folder)) {
                throw Refusals.refused(folderOrName, 0, "There is no such folder, and no such mapping ships.",
                        "Name a folder with statements, or one of these: " + String.join(", ", SHIPPED) + ".");
            }
            return in(folder);
        } catch (IOException e) {
            throw Refusals.refused(folderOrName, 0, "The mapping cannot be read: " + e.getMessage() + ".", "Check the folder and its files.");
        }
    }

    private static Mapping in(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> isPart(path.getFileName().toString())).toList()) {
                texts.put(file.getFileName().toString(), text(folder, file));
            }
        }
        return of(String.valueOf(folder.toAbsolutePath().normalize().getFileName()), texts);
    }

    private static boolean isPart(String name) {
        return Statement.isOne(name) || name.equals(TABLES) || name.equals("tables.yml");
    }

    private static String text(Path folder, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST_FILE) {
            throw Refusals.refused(folder.getFileName() + "/" + file.getFileName(), 0, "This is no file, a link, or larger than 1 MB.",
                    "Put the statement itself into the mapping's folder.");
        }
        try {
            return Files.readString(file).replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw Refusals.refused(folder.getFileName() + "/" + file.getFileName(), 0, "The file is not UTF-8.", "Save it as UTF-8.");
        }
    }

    private static Mapping of(String name, Map<String, String> texts) {
        List<Statement> statements = new ArrayList<>();
        Layouts layouts = Layouts.NONE;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (Statement.isOne(text.getKey())) {
                statements.add(Statement.of(name, text.getKey(), text.getValue()));
            } else {
                layouts = Layouts.read(name + "/" + text.getKey(), text.getValue());
            }
        }
        if (statements.isEmpty()) {
            throw Refusals.refused(name, 0, "The folder holds no statement.",
                    "Write SELECTs into files named after the rows they give, such as lots.sql and consumption.sql.");
        }
        statements.sort(Comparator.comparing((Statement statement) -> DumpImporter.FILES.indexOf(statement.table())).thenComparing(Statement::file));
        return new Mapping(name, statements, layouts);
    }
}
