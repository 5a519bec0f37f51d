package org.lotgraph.bench.importers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lotgraph.bench.figures.Json;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.figures.Memory;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.ImportReport;
import org.lotgraph.importers.Imports;
import org.lotgraph.importers.mapping.Database;
import org.lotgraph.importers.mapping.Mapping;
import org.lotgraph.importers.mapping.MappingOptions;
import org.lotgraph.importers.mapping.Watermarks;
import org.lotgraph.ledger.Appended;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** One importer's turn, alone in a Java machine of its own: from file to facts, by the way that every import goes, into a ledger that only counts. */
public final class Reading {

    /**
     * What it is told.
     *
     * @param url where the rows stand in a database; null: in the file
     */
    public record Call(Format format, Path path, long rows, @Nullable String url, Path work) {
    }

    /**
     * What came of it.
     *
     * @param facts how many one reading gave
     */
    public record Outcome(List<Load> loads, long facts) {
    }

    /** Of facts and of parsing by turns: the compiler is not done with either before the third, and the machine is not equally quick in all. */
    private static final int ROUNDS = 5;

    private final Call call;
    private long facts;
    /** When the last of the first half was read: of a document that is read twice, when its second reading began. */
    private long half;
    /** The last value, so that none is made in vain and its making left out by the compiler. */
    private @Nullable Object parsed;

    private Reading(Call call) {
        this.call = call;
    }

    /** {@code call.json outcome.json} */
    public static void main(String[] arguments) throws Exception {
        Json.write(Path.of(arguments[1]), of(Json.read(Path.of(arguments[0]), Call.class)));
        System.exit(0);
    }

    /** The importer as it starts; of EPCIS in JSON-LD also, once all is warm, the facts alone beside what Jackson needs. */
    public static Outcome of(Call call) throws IOException {
        Reading reading = new Reading(call);
        long size = call.url() != null ? 0 : size(call.path());
        double seconds = reading.read();
        List<Load> loads = new ArrayList<>(List.of(new Load(call.format().label(), Load.READ, call.rows(), seconds, Memory.peak(), size)));
        if (call.format() == Format.EPCIS_JSON_LD) {
            double parsing = Double.MAX_VALUE;
            double telling = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                parsing = Math.min(parsing, reading.parse(call.path()));
                reading.read();
                telling = Math.min(telling, (System.nanoTime() - reading.half) / 1e9);
            }
            loads.add(new Load(Load.JACKSON, Load.PARSE, call.rows(), parsing, Memory.peak(), size));
            loads.add(new Load(call.format().label(), Load.TELL, call.rows(), telling, Memory.peak(), size));
        }
        return new Outcome(loads, reading.facts);
    }

    private static long size(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private double read() {
        facts = 0;
        long begin = System.nanoTime();
        half = begin;
        ImportReport report = Imports.run(call.url() == null ? List.of(call.path()) : List.of(), new ImportOptions("bench", ZoneOffset.UTC, call.work().resolve("rejects"), mapping()), batch -> {
            facts += batch.facts().size();
            return new Appended(0, batch.facts().size(), 0, 0);
        }, (path, read, inAll) -> half = read <= inAll / 2 ? System.nanoTime() : half);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (report.exitCode() != 0 || facts < call.rows()) {
            throw new IllegalStateException(call.format().label() + " gave " + facts + " facts of " + call.rows() + " rows: " + report.imports());
        }
        return seconds;
    }

    private @Nullable MappingOptions mapping() {
        String mapping = call.format().mapping(call.work());
        Database database = call.url() == null ? null : new Database(call.url(), null, null, null);
        return mapping == null ? null : new MappingOptions(Mapping.of(mapping), database, Watermarks.NONE);
    }

    /** Every name, text and number of the file, each as a value of its own, and nothing done with it. */
    private double parse(Path file) throws IOException {
        long begin = System.nanoTime();
        try (InputStream in = Files.newInputStream(file); JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                parsed = switch (token) {
                    case PROPERTY_NAME -> parser.currentName();
                    case VALUE_STRING -> parser.getString();
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
                    default -> token;
                };
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
