package dev.cellar.tracking.trust;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cells as a {@code .jsh} script, which JBang, and the JDK's {@code jshell}, run statement by statement as a kernel does,
 * after the same imports ({@code --startup=DEFAULT}).
 * What the notebook had from {@code %maven} becomes {@code //DEPS}; other magics are left out, with a comment in their
 * place. See the JBang manual, "Dependencies" and "JShell scripts".
 *
 * <pre>{@code
 * ///usr/bin/env jbang "$0" "$@" ; exit $?
 * //JAVA 17+
 * //DEPS org.apache.commons:commons-math3:3.6.1
 * import java.util.*;
 * …
 * }</pre>
 */
final class JBangScript {
    private static final String TRACK = "dev.cellar:cellar-track-api:";
    private static final String TRACK_NEEDS = "org.dflib.jjava:jjava-jupyter:1.0-a6";

    private JBangScript() {}

    static String of(List<Planned> cells, @Nullable String printed) {
        Set<String> head = new LinkedHashSet<>();
        cells.forEach(cell -> CellMagic.in(code(cell)).forEach(magic -> {
            magic.repository().ifPresent(repository -> head.add("//REPOS mavencentral," + repository));
            magic.dependencies().forEach(coordinates -> head.add("//DEPS " + coordinates));
            magic.paths().forEach(path -> head.add("//DEPS " + path));
        }));
        boolean tracked = cells.stream().anyMatch(cell -> code(cell).contains("Track."));
        if (tracked) {
            head.add("//DEPS " + TRACK + version());
            head.add("//DEPS " + TRACK_NEEDS);
        }
        StringBuilder script = new StringBuilder();
        script.append("///usr/bin/env jbang \"$0\" \"$@\" ; exit $?\n").append("//JAVA 17+\n");
        head.forEach(line -> script.append(line).append('\n'));
        if (tracked) {
            script.append("\nimport dev.cellar.Track;\n");
        }
        for (Planned cell : cells) {
            String java = java(cell);
            // Of a cell of magics alone the head has all there is.
            if (!java.isBlank()) {
                script.append("\n// ").append(cell.cell()).append('\n').append(java);
            }
        }
        if (printed != null) {
            script.append("\nSystem.out.println(").append(printed).append(");\n");
        }
        return script.toString();
    }

    private static String version() {
        String version = JBangScript.class.getPackage().getImplementationVersion();
        return version == null ? "RELEASE" : version;
    }

    private static String java(Planned cell) {
        String java = code(cell)
                .lines()
                .map(line -> CellMagic.of(line).map(JBangScript::comment).orElse(Optional.of(line)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        String ended = java.strip();
        // jshell shows what an expression gives; a statement is not shown.
        boolean open = !ended.isEmpty() && !ended.endsWith(";") && !ended.endsWith("}");
        return ended + (open ? ";" : "") + "\n";
    }

    private static Optional<String> comment(CellMagic magic) {
        boolean inHead = magic.repository().isPresent()
                || !magic.dependencies().isEmpty()
                || !magic.paths().isEmpty();
        return inHead || magic.name().equals("track")
                ? Optional.empty()
                : Optional.of("// not for Java: %" + magic.name() + " " + String.join(" ", magic.arguments()));
    }

    private static String code(Planned cell) {
        return cell.step().execution().code();
    }
}
