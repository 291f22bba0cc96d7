package dev.cellar.recorder.inspect.names;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.Snippet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which of a notebook's names a cell defines, reads, writes and drops. A name is that of a variable, method or type
 * at the notebook's top level; JShell's {@code $1} is none.
 *
 * <ul>
 *   <li><b>defines</b>: what its declarations declare;
 *   <li><b>reads</b>: what it needs from before: a name that the cell itself declared earlier does not count, and inside
 *       the bodies of methods and types, which run later, none that it declares at all;
 *   <li><b>writes</b>: assigned, compound-assigned or counted up or down, itself or one of its elements or fields. A
 *       method called on an object counts as a read, for what it does cannot be known;
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
    private static final Pattern TEMPORARY = Pattern.compile("\\$\\d+");

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
            boolean named = name != null
                    && isDeclaration(snippet)
                    && !TEMPORARY.matcher(name).matches();
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
        Set<String> reads = new HashSet<>();
        scan(parsed, defines, reads, writes);
        return new Names(defines, reads, writes, drops);
    }

    private void scan(List<Parsed> snippets, Set<String> defines, Set<String> reads, Set<String> writes) {
        Set<String> declaredSoFar = new HashSet<>();
        for (Parsed parsed : snippets) {
            Snippet snippet = parsed.snippet();
            NameScanner scanner = new NameScanner(known);
            for (Tree member : parsed.wrapper().getMembers()) {
                scanner.scanTopLevel(member);
            }
            boolean runsLater =
                    snippet.kind().equals("METHOD") || snippet.kind().equals("TYPE_DECL");
            if (snippet.name() != null) {
                declaredSoFar.add(snippet.name());
                if (snippet.kind().equals("VAR")) {
                    // The assignment of its first value is JShell's, not the cell's.
                    scanner.writes().remove(snippet.name());
                }
            }
            scanner.reads().removeAll(runsLater ? defines : declaredSoFar);
            reads.addAll(scanner.reads());
            writes.addAll(scanner.writes());
        }
    }

    private static boolean isDeclaration(Snippet snippet) {
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
