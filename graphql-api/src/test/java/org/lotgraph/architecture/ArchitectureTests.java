package org.lotgraph.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

@DisplayName("The architecture")
class ArchitectureTests {

    private static final JavaClasses LOTGRAPH = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.lotgraph");
    /** Tables and schemas are the words of SQL, in which mappings make tables of files. */
    private static final Pattern CYPHER = Pattern.compile("\"[^\"]*\\b(MATCH|MERGE|UNWIND|DETACH|RETURN|CALL|CREATE)\\s+(?!TABLE|SCHEMA)[(\\w$*{][^\"]*\"");

    @ParameterizedTest(name = "{0}")
    @EnumSource(Module.class)
    @DisplayName("Each module depends only on those left of it: cypher, engine, importers, graphql-api")
    void modulesDependOnlyOnThoseToTheirLeft(Module module) {
        assertThat(LOTGRAPH.stream().filter(module.classes())).as("classes of %s", module).isNotEmpty();
        noClasses().that(module.classes()).should().dependOnClassesThat(module.classesToTheRight()).check(LOTGRAPH);
    }

    @Test
    @DisplayName("No package is split over two modules")
    void packagesAreUniquePerModule() {
        Map<String, Set<Module>> modules = new TreeMap<>();
        for (JavaClass type : LOTGRAPH) {
            modules.computeIfAbsent(type.getPackageName(), name -> EnumSet.noneOf(Module.class)).add(Module.of(type));
        }
        assertThat(modules).allSatisfy((name, in) -> assertThat(in).as(name).hasSize(1));
    }

    @Test
    @DisplayName("Every package is null-marked")
    void packagesAreNullMarked() {
        assertThat(LOTGRAPH.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class)).as(found.getName()).isTrue());
    }

    @Test
    @DisplayName("The driver is used by the engine, and by the application only where the store is opened and handed over")
    void driverStaysInTheEngine() {
        noClasses().that(Module.IMPORTERS.classes()).should().dependOnClassesThat().resideInAPackage("org.neo4j..").check(LOTGRAPH);
        noClasses().that(Module.GRAPHQL_API.classes())
                .and().resideOutsideOfPackage("org.lotgraph.datafolder")
                .and().doNotHaveFullyQualifiedName("org.lotgraph.LotgraphApplication")
                .and().doNotHaveFullyQualifiedName("org.lotgraph.cli.StoreInitializer")
                .should().dependOnClassesThat().resideInAPackage("org.neo4j..").check(LOTGRAPH);
    }

    @Test
    @DisplayName("Neo4j's own classes, the driver apart, are met in the data folder only")
    void embeddedNeo4jStaysInTheDataFolder() {
        noClasses().that().resideOutsideOfPackage("org.lotgraph.datafolder")
                .should().dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe("embedded Neo4j",
                        type -> type.getPackageName().startsWith("org.neo4j.") && !type.getPackageName().startsWith("org.neo4j.driver")))
                .check(LOTGRAPH);
    }

    @Test
    @DisplayName("No Spring or GraphQL type outside of graphql-api")
    void frameworksStayInTheApplication() {
        for (Module module : new Module[] {Module.CYPHER, Module.ENGINE, Module.IMPORTERS}) {
            noClasses().that(module.classes())
                    .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "graphql..").check(LOTGRAPH);
        }
    }

    @Test
    @DisplayName("A trace never depends on the ledger")
    void traceNeverDependsOnLedger() {
        noClasses().that().resideInAPackage("org.lotgraph.trace..")
                .should().dependOnClassesThat().resideInAPackage("org.lotgraph.ledger..").check(LOTGRAPH);
    }

    @Test
    @DisplayName("No Cypher stands in Java strings")
    void cypherStandsInItsOwnFiles() throws IOException {
        List<String> found = new ArrayList<>();
        for (Module module : Module.values()) {
            try (Stream<Path> files = Files.walk(Path.of("..", module.folder(), "src", "main", "java"))) {
                for (Path file : files.filter(java -> java.toString().endsWith(".java")).toList()) {
                    Files.readAllLines(file).stream().filter(line -> CYPHER.matcher(line).find()).map(line -> file + ": " + line).forEach(found::add);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("The search for Cypher in strings finds some where there is some")
    void cypherInStringsWouldBeFound() {
        assertThat(CYPHER.matcher("tx.run(\"MATCH (n) RETURN n\")").find()).isTrue();
        assertThat(CYPHER.matcher("// a match of \"names\"").find()).isFalse();
    }
}
