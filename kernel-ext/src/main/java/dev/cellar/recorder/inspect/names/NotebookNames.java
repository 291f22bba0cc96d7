package dev.cellar.recorder.inspect.names;

import com.sun.source.tree.ClassTree;
import dev.cellar.tracking.model.Snippet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names declared at the notebook's top level so far: variables, methods and types are three namespaces. */
final class NotebookNames {
    private final Set<String> variables = new HashSet<>();
    private final Set<String> methods = new HashSet<>();
    private final Map<String, Members> types = new HashMap<>();

    void declare(Snippet snippet, Optional<ClassTree> wrapper) {
        String name = snippet.name();
        if (name == null) {
            return;
        }
        switch (snippet.kind()) {
            case "VAR" -> variables.add(name);
            case "METHOD" -> methods.add(name);
            case "TYPE_DECL" ->
                types.put(
                        name,
                        wrapper.flatMap(tree -> tree.getMembers().stream()
                                        .filter(ClassTree.class::isInstance)
                                        .map(ClassTree.class::cast)
                                        .filter(type -> type.getSimpleName().contentEquals(name))
                                        .findFirst())
                                .map(Members::of)
                                .orElse(Members.NONE));
            default -> {}
        }
    }

    void drop(Snippet snippet) {
        switch (snippet.kind()) {
            case "VAR" -> variables.remove(snippet.name());
            case "METHOD" -> methods.remove(snippet.name());
            case "TYPE_DECL" -> types.remove(snippet.name());
            default -> {}
        }
    }

    boolean hasVariable(String name) {
        return variables.contains(name);
    }

    boolean hasMethod(String name) {
        return methods.contains(name);
    }

    boolean hasType(String name) {
        return types.containsKey(name);
    }

    /** What a type of the notebook declares; nothing for any other. */
    Members members(String type) {
        return types.getOrDefault(type, Members.NONE);
    }
}
