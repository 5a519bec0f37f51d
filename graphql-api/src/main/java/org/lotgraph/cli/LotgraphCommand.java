package org.lotgraph.cli;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "lotgraph", mixinStandardHelpOptions = true, versionProvider = LotgraphCommand.Version.class, synopsisSubcommandLabel = "COMMAND",
        description = "Keeps who was made from what as a graph, and answers where it went and where it came from.",
        footer = {"", "Without a command it serves. Exit codes: 0 done; 1 done, some rows rejected; 2 could not run, nothing changed."},
        subcommands = {ServeCommand.class, ImportCommand.class, TraceCommand.class, CheckCommand.class, GenerateCommand.class})
final class LotgraphCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), "A command is missing");
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = LotgraphCommand.class.getPackage().getImplementationVersion();
            return new String[] {"lotgraph " + (version == null ? "from its classes" : version)};
        }
    }
}
