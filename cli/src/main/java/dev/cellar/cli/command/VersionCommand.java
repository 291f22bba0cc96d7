package dev.cellar.cli.command;

import dev.cellar.cli.output.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cellar version}: which Cellar, on which Java and system. */
@Command(name = "version", description = "Say which Cellar this is.", mixinStandardHelpOptions = true)
public final class VersionCommand implements Runnable {
    @Option(names = "--json", description = "As JSON; see docs/json.md.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        if (json) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("cellar", number());
            fields.put("java", Runtime.version().toString());
            fields.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
            out.println(Json.write(fields));
        } else {
            out.println(line());
        }
        out.flush();
    }

    private static String line() {
        return "cellar " + number() + " (Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ")";
    }

    /** The release, as the jar's manifest has it. */
    static String number() {
        @Nullable String version = VersionCommand.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    /** For {@code cellar --version}. */
    public static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {line()};
        }
    }
}
