package org.lotgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lotgraph.datafolder.CannotRunException;
import org.lotgraph.importers.plant.PlantGenerator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "generate", mixinStandardHelpOptions = true, description = "Writes a made-up plant as a dump folder, the same for the same seed.")
final class GenerateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A new or empty folder.")
    private @Nullable Path folder;

    @Option(names = "--units", paramLabel = "N", required = true, description = "How many serialized units, 1 to 100000000.")
    private long units;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Another seed makes another plant (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Path target = folder == null ? Path.of("") : folder;
        try {
            PlantGenerator generator = new PlantGenerator(units, seed);
            refuseUnlessEmpty(target);
            generator.write(target);
            Console.out(spec).println("Generated " + target + "; import it with: lotgraph import " + target);
            return 0;
        } catch (IllegalArgumentException e) {
            throw new CannotRunException("--units " + units + " cannot be made; give a number from 1 to 100000000.", e);
        } catch (IOException e) {
            throw new CannotRunException("The folder " + target + " cannot be written (" + e.getMessage() + "); name another.", e);
        }
    }

    /** Tables of another plant beside these would be imported with them. */
    private static void refuseUnlessEmpty(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new CannotRunException("The path " + target + " is a file; name a new or empty folder.");
        }
        try (Stream<Path> files = Files.list(target)) {
            if (files.findAny().isPresent()) {
                throw new CannotRunException("The folder " + target + " is not empty; name a new or empty one.");
            }
        }
    }
}
