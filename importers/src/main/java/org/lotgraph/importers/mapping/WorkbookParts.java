package org.lotgraph.importers.mapping;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Which member of a workbook is which part of it. Found as the reader finds it, with the same library for archives and without resolving
 * paths: what is looked through before it is read must be what is read.
 */
final class WorkbookParts implements Closeable {

    private static final String TYPES = "[Content_Types].xml";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String MAIN_WITH_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    private static final String STRINGS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
    private static final String STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Pattern FOLDER_AND_NAME = Pattern.compile("^(.*/)([^/]+)$");

    private final ZipFile zip;
    private final String file;
    private final Map<String, String> byId = new HashMap<>();
    private final Set<String> sheets = new HashSet<>();
    private String workbook = "/xl/workbook.xml";
    private @Nullable String strings;
    private @Nullable String styles;
    private @Nullable String missing;
    private boolean strict;

    /** Opens it; {@link #resolve} finds the parts. */
    WorkbookParts(Path path) throws IOException {
        this.file = SourceFiles.name(path);
        this.zip = ZipFile.builder().setFile(path.toFile()).get();
    }

    private interface Tag {
        void of(SheetXml start);
    }

    /** @throws XMLStreamException where a part that says which is which cannot be read: then the reader cannot read it either */
    void resolve() throws IOException, XMLStreamException {
        Map<String, String> types = new HashMap<>();
        each(TYPES, "Override", tag -> type(types, tag));
        workbook = types.getOrDefault(MAIN, workbook);
        strings = types.get(STRINGS);
        styles = types.get(STYLES);
        String relations = FOLDER_AND_NAME.matcher(workbook).replaceFirst("$1_rels/$2.rels");
        String folder = relations.contains("_rel") ? relations.substring(0, relations.indexOf("_rel")) : "";
        each(relations, "Relationship", tag -> {
            String target = tag.attribute("Target");
            if (target == null) {
                missing = "a Target in " + relations;
                return;
            }
            byId.put(String.valueOf(tag.attribute("Id")), target.startsWith("/") ? target : folder + target);
        });
        each(workbook, "workbook", tag -> strict = tag.namespace().startsWith(STRICT));
        each(workbook, "sheet", tag -> {
            sheets.add(String.valueOf(tag.attributeOfAny("id")));
            missing = tag.attribute("name") == null ? "the name of a sheet in " + workbook : missing;
        });
        each(workbook, "workbookView", tag -> missing = isNumber(tag.attribute("activeTab")) ? missing : "the number of the activeTab in " + workbook);
        if (styles != null) {
            each(styles, "numFmt", tag -> missing = tag.attribute("formatCode") == null || tag.attribute("numFmtId") == null ? "the formatCode or numFmtId of a numFmt in " + styles : missing);
        }
    }

    /** What the reader cannot do without, and would end at without closing the file; null: nothing. */
    @Nullable String missing() {
        return missing;
    }

    private static boolean isNumber(@Nullable String text) {
        return text == null || text.matches("\\d{1,9}");
    }

    /** The reader looks no further once it knows all three. */
    private static void type(Map<String, String> types, SheetXml tag) {
        String type = tag.attribute("ContentType");
        String part = tag.attribute("PartName");
        if (type != null && part != null && !types.keySet().containsAll(Set.of(MAIN, STRINGS, STYLES))) {
            types.put(type.equals(MAIN_WITH_MACROS) ? MAIN : type, part);
        }
    }

    private void each(String part, String element, Tag tag) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = find(part);
        if (entry == null) {
            missing = missing == null ? part : missing;
            return;
        }
        try (InputStream in = open(entry)) {
            SheetXml xml = new SheetXml(in, file, part);
            while (xml.next()) {
                if (xml.isStart(element)) {
                    tag.of(xml);
                }
            }
        }
    }

    List<ZipArchiveEntry> members() {
        return Collections.list(zip.getEntries());
    }

    /** The name that several members have, where the case makes no difference; null: none. */
    @Nullable String twice() {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry member : members()) {
            if (!names.add(member.getName().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT))) {
                return member.getName();
            }
        }
        return null;
    }

    private @Nullable ZipArchiveEntry find(@Nullable String part) {
        if (part == null) {
            return null;
        }
        String name = part.startsWith("/") ? part.substring(1) : part;
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry != null ? entry : members().stream().filter(member -> member.getName().equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    InputStream open(ZipArchiveEntry member) throws IOException {
        return new BufferedInputStream(zip.getInputStream(member), 1 << 16);
    }

    /** The members that sheets are in, by the ids that the workbook knows the sheets by. */
    Map<String, ZipArchiveEntry> sheets() {
        Map<String, ZipArchiveEntry> found = new HashMap<>();
        for (String id : sheets) {
            ZipArchiveEntry member = find(byId.get(id));
            if (member != null) {
                found.put(id, member);
            }
        }
        return found;
    }

    /** The member with the texts that cells share; null where there is none. */
    @Nullable ZipArchiveEntry strings() {
        return find(strings);
    }

    /** Whether it is what Excel calls a Strict Open XML Workbook, whose names the reader does not know. */
    boolean isStrict() {
        return strict;
    }

    boolean isStyled() {
        return styles != null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
