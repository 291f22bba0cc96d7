package dev.cellar.tracking.compare;

import dev.cellar.notebook.diff.DiffSection.Row;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Environment.Jar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What two versions ran in, where that differs: JDK, its flags, kernel, system, zone, locale, and jars by coordinates. */
final class EnvironmentRows {
    private static final int SHORT_HASH = 12;

    private EnvironmentRows() {}

    static List<Row> between(@Nullable Environment before, @Nullable Environment after) {
        if (before == null || after == null) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>(Sides.rows(facts(before), facts(after)));
        before.jvmFlags().stream()
                .filter(flag -> !after.jvmFlags().contains(flag))
                .forEach(flag -> rows.add(Row.removed("JVM flag", flag)));
        after.jvmFlags().stream()
                .filter(flag -> !before.jvmFlags().contains(flag))
                .forEach(flag -> rows.add(Row.added("JVM flag", flag)));
        Sides.rows(jars(before), jars(after))
                .forEach(row -> rows.add(new Row(row.tag(), "jar", row.value(), row.remark())));
        return rows;
    }

    private static Map<String, String> facts(Environment environment) {
        return Map.of(
                "JDK", environment.javaVendor() + " " + environment.javaVersion(),
                "kernel", environment.kernelName() + " " + environment.kernelVersion(),
                "locale", environment.locale(),
                "system", environment.osName() + " " + environment.osVersion() + " " + environment.architecture(),
                "time zone", environment.timeZone());
    }

    /** By {@code group:artifact}, for another version of it is the same jar upgraded; by file name where that is all. */
    private static Map<String, String> jars(Environment environment) {
        return environment.classpath().stream()
                .collect(Collectors.toMap(
                        EnvironmentRows::key,
                        EnvironmentRows::shown,
                        (first, second) -> first.equals(second) ? first : first + ", " + second,
                        TreeMap::new));
    }

    private static String key(Jar jar) {
        String coordinates = jar.coordinates();
        int version = coordinates == null ? -1 : coordinates.lastIndexOf(':');
        return coordinates == null || version < 0 ? fileName(jar) : coordinates.substring(0, version);
    }

    private static String shown(Jar jar) {
        String name = jar.coordinates() == null ? fileName(jar) : jar.coordinates();
        return name + " (sha256 "
                + jar.sha256().substring(0, Math.min(SHORT_HASH, jar.sha256().length())) + ")";
    }

    private static String fileName(Jar jar) {
        return String.valueOf(Path.of(jar.path()).getFileName());
    }
}
