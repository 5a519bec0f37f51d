package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotgraph.importers.RefusedException;

/** What is refused is closed. */
@EnabledOnOs(OS.LINUX)
class ClosedFilesTests {

    @TempDir
    private Path folder = Path.of(".");
    private MappedFolder mapped;

    @BeforeEach
    void mapping() throws IOException {
        mapped = new MappedFolder(folder).says("lots.sql", "SELECT id, product FROM batch");
    }

    private void isRefusedAndClosed() throws IOException {
        assertThatThrownBy(mapped::read).isInstanceOf(RefusedException.class);
        assertThat(open()).isEmpty();
    }

    private List<String> open() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                String target = Files.isSymbolicLink(descriptor) ? Files.readSymbolicLink(descriptor).toString() : "";
                if (target.startsWith(folder.toRealPath().toString()) || target.contains("lotgraph-mapping")) {
                    found.add(target);
                }
            }
        }
        return found;
    }

    private Path workbook() throws IOException {
        Path book = mapped.tables.resolve("batch.xlsx");
        Xlsx.sheet("a").row(1, "id", "product").row(2, "L-1", "Egg").write(book);
        return book;
    }

    /** Without a member where there is no text to replace. */
    private static void spoil(Path book, String member, String from, String to) throws IOException {
        Path spoilt = book.resolveSibling("spoilt");
        try (ZipFile in = new ZipFile(book.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(spoilt))) {
            for (ZipEntry entry : in.stream().map(ZipEntry.class::cast).toList()) {
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (!entry.getName().equals(member) || !from.isEmpty()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write((entry.getName().equals(member) ? text.replaceFirst(from, to) : text).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        Files.move(spoilt, book, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            [Content_Types].xml        | ''           | ''
            xl/workbook.xml            | ''           | ''
            xl/_rels/workbook.xml.rels | ''           | ''
            xl/styles.xml              | ''           | ''
            xl/worksheets/sheet1.xml   | ''           | ''
            [Content_Types].xml        | </Types>     | </types>
            xl/workbook.xml            | </workbook>  | ''
            xl/workbook.xml            | <sheets>     | <workbookView activeTab="x"/><sheets>
            xl/workbook.xml            | name=        | called=
            xl/_rels/workbook.xml.rels | Target=      | target=
            xl/styles.xml              | formatCode=  | code=
            xl/styles.xml              | <cellXfs     | <cellXfs <
            xl/sharedStrings.xml       | </sst>       | ''
            xl/worksheets/sheet1.xml   | <row         | <row r=""
            """)
    void aWorkbookThatIsDamagedAnywhere(String member, String from, String to) throws IOException {
        spoil(workbook(), member, from, to);
        isRefusedAndClosed();
    }

    @Test
    void aWorkbookWhoseLayoutIsWrong() throws IOException {
        workbook();
        mapped.says("tables.yaml", "batch:", "  columns: {id: Charge}");
        isRefusedAndClosed();
        mapped.says("tables.yaml", "batch:", "  sheet: b");
        isRefusedAndClosed();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            batch.json    | [{"id": 1
            batch.json    | {"rows": 1}}
            batch.json    | {"objectTypes": [], "objects": [{"id": "1", "id": "2"}]}
            batch.json    | {"objectTypes": [], "objects": [{"id": "1"
            batch.sqlite  | SQLite format 3
            batch.parquet | PAR1 and no more PAR1
            batch.csv     | "id
            """)
    void aFileThatIsDamaged(String name, String text) throws IOException {
        mapped.with(name, text.replace("#", "\0"));
        workbookBeside();
        isRefusedAndClosed();
    }

    private void workbookBeside() throws IOException {
        Xlsx.sheet("a").row(1, "id").write(mapped.tables.resolve("other.xlsx"));
        mapped.says("products.sql", "SELECT id FROM other");
    }
}
