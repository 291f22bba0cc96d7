package dev.cellar.client.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs on a {@code PATH}. */
final class Programs {
    private Programs() {}

    /** The first executable of that name on the given environment's {@code PATH}. */
    static Optional<Path> find(String name, Map<String, String> env) {
        return Stream.of(env.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> candidates(Path.of(folder), name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Stream<Path> candidates(Path folder, String name) {
        List<String> names = File.separatorChar == '\\' ? List.of(name, name + ".exe", name + ".bat") : List.of(name);
        return names.stream().map(folder::resolve);
    }
}
