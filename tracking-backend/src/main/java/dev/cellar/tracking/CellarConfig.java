package dev.cellar.tracking;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.tracking.model.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a person set: environment variables, else {@code cellar.toml} in the working folder or the nearest one above it,
 * else defaults.
 *
 * <pre>
 * project = "pharmacy/forecast"     # CELLAR_PROJECT
 * notebook = "lags.ipynb"           # CELLAR_NOTEBOOK
 * goal = "auc max"                  # CELLAR_GOAL
 * autostart = true                  # CELLAR_AUTOSTART
 * sampling-interval = 0.5           # CELLAR_SAMPLING_INTERVAL, seconds
 * network-home = true               # CELLAR_NETWORK_HOME, where the file system does not tell
 * limits.output = "10 MB"           # CELLAR_LIMITS_OUTPUT, what is kept of one output
 * limits.run = "200 MB"             # CELLAR_LIMITS_RUN, of all outputs of a run
 * </pre>
 *
 * @param project runs belong to, empty for the folder's name
 * @param notebook the file that runs, absolute; in the file relative to it, in the environment to the working folder
 * @param goal that runs are judged by unless they say another, empty for none
 * @param autostart begin a run with the kernel
 * @param samplingInterval between two resource samples, 0.1 to 60 seconds
 * @param networkHome whether the store is on a network file system, empty to find out
 * @param limits of what is kept of outputs
 */
public record CellarConfig(
        Optional<String> project,
        Optional<Path> notebook,
        Optional<Goal> goal,
        boolean autostart,
        Duration samplingInterval,
        Optional<Boolean> networkHome,
        Limits limits) {
    static final String FILE = "cellar.toml";

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    public CellarConfig {
        if (samplingInterval.compareTo(SHORTEST) < 0 || samplingInterval.compareTo(LONGEST) > 0) {
            throw new StoreException(
                    "sampling-interval is 0.1 to 60 seconds, not " + samplingInterval.toMillis() / 1000.0);
        }
    }

    /**
     * Reads what holds for a folder.
     *
     * @throws StoreException if something set cannot be used; the message names it
     */
    public static CellarConfig load(Map<String, String> environment, Path directory) {
        Path start = directory.toAbsolutePath().normalize();
        Optional<Path> file = find(start);
        JsonNode toml = file.map(CellarConfig::parse).orElse(MissingNode.getInstance());
        Settings settings = new Settings(environment, toml);
        return new CellarConfig(
                settings.text("project"),
                settings.fromEnvironment("notebook")
                        .map(start::resolve)
                        .or(() -> settings.fromFile("notebook")
                                .map(name -> file.orElse(start).resolveSibling(name)))
                        .map(Path::normalize),
                settings.text("goal").map(CellarConfig::goal),
                settings.text("autostart").map(text -> flag("autostart", text)).orElse(false),
                settings.text("sampling-interval").map(CellarConfig::seconds).orElse(Duration.ofSeconds(1)),
                settings.text("network-home").map(text -> flag("network-home", text)),
                limits(settings));
    }

    private static Limits limits(Settings settings) {
        return new Limits(
                size(settings, OutputLimit.SETTING, Limits.USUAL.output()),
                size(settings, Limits.RUN_SETTING, Limits.USUAL.run()));
    }

    private static long size(Settings settings, String name, long usual) {
        return settings.text(name).map(text -> Limits.bytes(name, text)).orElse(usual);
    }

    private static Optional<Path> find(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(FILE))) {
                return Optional.of(folder.resolve(FILE));
            }
        }
        return Optional.empty();
    }

    private static JsonNode parse(Path file) {
        try {
            return new TomlMapper().readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new StoreException(
                    file + " is not TOML: " + e.getOriginalMessage() + " (line "
                            + e.getLocation().getLineNr() + ")",
                    e);
        } catch (IOException e) {
            throw new StoreException(file + " cannot be read: check its rights", e);
        }
    }

    private static Goal goal(String text) {
        return Goal.of(text)
                .orElseThrow(() -> new StoreException(
                        "goal is a metric and max or min, such as \"auc max\", not \"" + text + "\""));
    }

    private static boolean flag(String name, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off", "" -> false;
            default -> throw new StoreException(name + " is true or false, not " + text);
        };
    }

    private static Duration seconds(String text) {
        try {
            return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
        } catch (NumberFormatException e) {
            throw new StoreException("sampling-interval is a number of seconds, not " + text, e);
        }
    }

    /** Looks a name up in the environment, then in the file. */
    private record Settings(Map<String, String> environment, JsonNode toml) {
        Optional<String> text(String name) {
            return fromEnvironment(name).or(() -> fromFile(name));
        }

        Optional<String> fromEnvironment(String name) {
            String variable = "CELLAR_" + name.toUpperCase(Locale.ROOT).replaceAll("[-.]", "_");
            return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
        }

        Optional<String> fromFile(String name) {
            JsonNode node = toml;
            for (String part : name.split("\\.")) {
                node = node.path(part);
            }
            return Optional.of(node).filter(JsonNode::isValueNode).map(JsonNode::asText);
        }
    }
}
