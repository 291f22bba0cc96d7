package dev.cellar.recorder.inspect;

import dev.cellar.tracking.model.CellHeading;
import dev.cellar.tracking.model.Snippet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;

/**
 * What a cell that ended had its hands on.
 *
 * @param isPrivate whether what it left behind is kept to itself
 * @param declared variables that it declared, or that were reset by what it declared
 * @param mentioned every name in it, and in the notebook's own methods and types that it can reach; only of a private
 *     cell, for no other is asked
 */
public record CellScope(boolean isPrivate, Set<String> declared, Set<String> mentioned) {
    /** A cell that keeps nothing to itself and declared no variable anew. */
    public static final CellScope OPEN = new CellScope(false, Set.of(), Set.of());

    private static final Pattern NAME = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

    /** To be called on the shell thread. */
    public static CellScope of(CellHeading heading, List<Snippet> touched, JShell shell) {
        Set<String> declared = touched.stream()
                .filter(snippet -> snippet.kind().equals("VAR"))
                .map(Snippet::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        return new CellScope(
                heading.isPrivate(), declared, heading.isPrivate() ? mentioned(heading.body(), shell) : Set.of());
    }

    private static Set<String> mentioned(String code, JShell shell) {
        Map<String, String> sources = new HashMap<>();
        shell.snippets()
                .filter(PersistentSnippet.class::isInstance)
                .map(PersistentSnippet.class::cast)
                .filter(snippet -> shell.status(snippet).isActive())
                .forEach(snippet -> sources.merge(snippet.name(), snippet.source(), (a, b) -> a + "\n" + b));
        Set<String> mentioned = new HashSet<>();
        Deque<String> unread = new ArrayDeque<>(List.of(code));
        while (!unread.isEmpty()) {
            Matcher name = NAME.matcher(unread.pop());
            while (name.find()) {
                if (mentioned.add(name.group()) && sources.containsKey(name.group())) {
                    unread.push(sources.get(name.group()));
                }
            }
        }
        return mentioned;
    }
}
