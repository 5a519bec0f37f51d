package org.lotgraph.api.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.Imports;
import org.lotgraph.importers.mapping.Mapping;
import org.springframework.http.HttpStatus;

import jakarta.servlet.http.Part;

/** The parts of one upload, once it is known that they can be imported. */
record Upload(List<Part> files, String source, String zone, @Nullable String mapping) {

    private static final Set<String> FIELDS = Set.of("source", "zone", "mapping");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_FIELD = 1_000;

    /** @throws BadUploadException when they cannot */
    static Upload of(Iterable<Part> parts) throws BadUploadException, IOException {
        List<Part> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> given = new HashSet<>();
        String source = null;
        String zone = "UTC";
        String mapping = null;
        for (Part part : parts) {
            if (part.getSubmittedFileName() != null) {
                if (!names.add(checkedName(part.getSubmittedFileName()).toLowerCase(Locale.ROOT))) {
                    throw bad("Two files are called " + part.getSubmittedFileName() + ". Give each a name of its own.");
                }
                files.add(part);
                continue;
            }
            if (!given.add(part.getName())) {
                throw bad("The field " + shown(part.getName()) + " stands there twice. Send it once.");
            }
            switch (part.getName()) {
                case "source" -> source = text(part);
                case "zone" -> zone = zone(text(part));
                case "mapping" -> mapping = mapping(text(part));
                default -> throw bad("There is no field " + shown(part.getName()) + ". The fields are " + String.join(", ", FIELDS.stream().sorted().toList())
                        + "; all else is a file.");
            }
        }
        if (files.isEmpty()) {
            throw bad("No file is attached. Attach one or several, as parts with a file name.");
        }
        if (mapping == null && files.size() > 1) {
            for (Part file : files) {
                checkRead(file.getSubmittedFileName());
            }
        }
        return new Upload(files, source(source, files), zone, mapping);
    }

    private static String source(@Nullable String given, List<Part> files) throws BadUploadException {
        String only = files.getFirst().getSubmittedFileName();
        if (given == null && (files.size() > 1 || only.toLowerCase(Locale.ROOT).endsWith(".csv"))) {
            throw bad("The field source is missing: several files have no name in common. Give it the name of who tells it, such as plant-a.");
        }
        String source = given == null ? only.lastIndexOf('.') < 1 ? only : only.substring(0, only.lastIndexOf('.')) : given;
        if (!ImportOptions.isSource(source)) {
            throw bad(shown(source) + " cannot be the name of a source. Give the field source a short name without colons, such as plant-a.");
        }
        return source;
    }

    private static void checkRead(String name) throws BadUploadException {
        if (!Imports.isRead(name)) {
            throw bad(shown(name) + " would not be read: no table of a dump is called so, and it is no document. Name it as the table it is, such as lots.csv, or leave it out.");
        }
    }

    private static String checkedName(String name) throws BadUploadException {
        boolean bad = name.isBlank() || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME || name.startsWith(".") || name.contains("/") || name.contains("\\") || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl);
        if (bad) {
            throw bad(shown(name) + " cannot be the name of a file here. Send a plain name without a path, such as lots.csv.");
        }
        return name;
    }

    private static String zone(String text) throws BadUploadException {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException e) {
            throw bad(shown(text) + " is no time zone. Write it like Europe/Berlin, +02:00 or UTC.");
        }
    }

    private static String mapping(String name) throws BadUploadException {
        if (!Mapping.SHIPPED.contains(name)) {
            throw bad("No mapping " + shown(name) + " ships. These do: " + String.join(", ", Mapping.SHIPPED)
                    + "; a mapping of your own is given to lotgraph import --mapping on the command line.");
        }
        return name;
    }

    private static String text(Part part) throws BadUploadException, IOException {
        if (part.getSize() > LONGEST_FIELD) {
            throw bad("The field " + part.getName() + " is longer than " + LONGEST_FIELD + " bytes. Send it as a short text.");
        }
        return new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    private static BadUploadException bad(String sentence) {
        return new BadUploadException(HttpStatus.BAD_REQUEST, sentence);
    }

    /** In quotes and without what a terminal would obey. */
    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return '"' + (plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "…" : plain) + '"';
    }
}
