package dev.cellar.recorder.inspect.names;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.Snippet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells which of a notebook's names a cell defines, reads, writes and drops. A name is that of a variable, method or type
 * at the notebook's top level; JShell's {@code $1} is none.
 *
 * <ul>
 *   <li><b>defines</b>: what its declarations declare;
 *   <li><b>reads</b>: what it needs from before: a name that the cell itself declared earlier does not count;
 *   <li><b>writes</b>: assigned, compound-assigned or counted up or down, itself or one of its elements or fields;
 *   <li><b>touches</b>: a variable of which a method is called for its effect, for what that does cannot be known;
 *   <li><b>later</b>: what the bodies of methods, types, lambdas and classes without a name use whenever they run, by the
 *       name that stands for them; a variable of a type of the notebook brings what the type uses;
 *   <li><b>drops</b>: gone, or unusable until something else is declared again.
 * </ul>
 *
 * <p>Locals, parameters, fields, pattern variables and local types hide the notebook's names as the language says. Fields
 * and methods inherited from the notebook's own types do too; those inherited from a library's are not known here.
 *
 * <p>One instance for each kernel, given every cell in the order of execution, for it learns the names as it goes. Not
 * thread-safe; meant for a background thread, where a cell costs a millisecond or so.
 */
public final class NameAnalysis {
    static final Pattern TEMPORARY = Pattern.compile("\\$\\d+");

    private final NotebookNames known = new NotebookNames();
    private final SnippetParser parser = new SnippetParser();

    /** The names of one cell; snippets in the order they were evaluated. */
    public Names analyse(List<Snippet> cell) {
        Set<String> defines = new HashSet<>();
        Set<String> writes = new HashSet<>();
        Set<String> drops = new HashSet<>();
        List<Parsed> parsed = new ArrayList<>();
        for (Snippet snippet : cell) {
            String name = snippet.name();
            boolean named = name != null && isDeclaration(snippet);
            boolean ran = snippet.wrappedSource() != null && runs(snippet);
            Optional<ClassTree> wrapper = ran ? parser.wrapper(snippet) : Optional.empty();
            wrapper.ifPresent(tree -> parsed.add(new Parsed(snippet, tree)));
            if (named && ran) {
                defines.add(name);
                known.declare(snippet, wrapper);
            } else if (named
                    && snippet.status().equals("VALID")
                    && snippet.kind().equals("VAR")) {
                // It followed a type that was declared anew, and is null now.
                writes.add(name);
            } else if (named && isGone(snippet)) {
                drops.add(name);
                known.drop(snippet);
            }
        }
        drops.removeAll(defines);
        Uses now = new Uses();
        now.writes.addAll(writes);
        Map<String, Uses> later = new HashMap<>();
        scan(parsed, defines, now, later);
        return new Names(defines, now.reads, now.writes, drops, now.touches, imports(cell), used(later));
    }

    private static Set<String> imports(List<Snippet> cell) {
        return cell.stream()
                .filter(snippet -> snippet.kind().equals("IMPORT") && runs(snippet))
                .map(Snippet::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void scan(List<Parsed> snippets, Set<String> defines, Uses now, Map<String, Uses> later) {
        Set<String> declaredSoFar = new HashSet<>();
        for (Parsed parsed : snippets) {
            Snippet snippet = parsed.snippet();
            String name = snippet.name();
            boolean variable = snippet.kind().equals("VAR");
            NameScanner scanner = new NameScanner(known, snippet);
            for (Tree member : parsed.wrapper().getMembers()) {
                scanner.scanTopLevel(member);
            }
            if (name != null && isDeclaration(snippet)) {
                declaredSoFar.add(name);
                Uses ofName = later.computeIfAbsent(name, n -> new Uses());
                ofName.addAll(scanner.later());
                if (!variable) {
                    // Bodies run later, when everything that the cell declares is there.
                    scanner.now().reads.remove(name);
                    ofName.addAll(scanner.now());
                    continue;
                }
                scanner.now().reads.stream().filter(known::hasType).forEach(ofName.reads::add);
                // The assignment of its first value is JShell's, not the cell's.
                scanner.now().writes.remove(name);
            }
            scanner.now().reads.removeAll(declaredSoFar);
            now.addAll(scanner.now());
        }
    }

    private static Map<String, Names.Use> used(Map<String, Uses> later) {
        Map<String, Names.Use> used = new HashMap<>();
        later.forEach((name, uses) -> {
            Names.Use use = uses.toUse();
            if (!use.isEmpty()) {
                used.put(name, use);
            }
        });
        return used;
    }

    /** Whether the snippet declares something that people named. */
    private static boolean isDeclaration(Snippet snippet) {
        if (snippet.name() == null || TEMPORARY.matcher(snippet.name()).matches()) {
            return false;
        }
        return switch (snippet.kind()) {
            case "VAR", "METHOD", "TYPE_DECL" -> true;
            default -> false;
        };
    }

    /** What was overwritten within its own cell did run before. */
    private static boolean runs(Snippet snippet) {
        return !snippet.status().equals("REJECTED") && !snippet.status().equals("NONEXISTENT");
    }

    private static boolean isGone(Snippet snippet) {
        return snippet.status().equals("DROPPED") || snippet.status().startsWith("RECOVERABLE_NOT_DEFINED");
    }

    private record Parsed(Snippet snippet, ClassTree wrapper) {}
}
