package dev.cellar.tracking.trust;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A line of a cell that the kernel reads, not the compiler, such as {@code %maven org.slf4j:slf4j-api:2.0.17}.
 *
 * @param name without its percent signs
 */
record CellMagic(String name, List<String> arguments) {
    private static final Set<String> MAVEN =
            Set.of("maven", "addMavenDependency", "addMavenDependencies", "dependency");
    private static final Set<String> REPOSITORY = Set.of("mavenRepo", "addMavenRepo");
    private static final Set<String> JARS = Set.of("classpath", "jars", "addJars", "loadFromPOM");

    /** The magic in a line; empty for a line of Java. */
    static Optional<CellMagic> of(String line) {
        String text = line.strip();
        if (!text.matches("%{1,2}[A-Za-z].*")) {
            return Optional.empty();
        }
        List<String> words = List.of(text.replaceFirst("%+", "").split("\\s+"));
        return Optional.of(new CellMagic(words.get(0), words.subList(1, words.size())));
    }

    static Stream<CellMagic> in(String code) {
        return code.lines().flatMap(line -> of(line).stream());
    }

    static boolean setsClassPath(String code) {
        return in(code).anyMatch(magic ->
                MAVEN.contains(magic.name) || REPOSITORY.contains(magic.name) || JARS.contains(magic.name));
    }

    /** Maven coordinates that it brings. */
    List<String> dependencies() {
        return MAVEN.contains(name)
                ? arguments.stream().filter(word -> word.contains(":")).toList()
                : List.of();
    }

    /** A repository as {@code name=url}, if it adds one. */
    Optional<String> repository() {
        return REPOSITORY.contains(name) && arguments.size() >= 2
                ? Optional.of(arguments.get(0) + "=" + arguments.get(1))
                : Optional.empty();
    }

    /** Jars and folders that it puts on the class path. */
    List<String> paths() {
        return JARS.contains(name) && !name.equals("loadFromPOM") ? arguments : List.of();
    }
}
