package dev.cellar.recorder.inspect.names;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** What hides the notebook's names at one place of a body, innermost scope first. */
final class Scopes {
    private final Deque<Scope> scopes = new ArrayDeque<>();

    Scopes() {
        scopes.push(new Scope());
    }

    /** Runs something in a scope of its own. */
    void within(Runnable inside) {
        scopes.push(new Scope());
        inside.run();
        scopes.pop();
    }

    void variable(String name) {
        innermost().variables.add(name);
    }

    void variables(Collection<String> names) {
        innermost().variables.addAll(names);
    }

    void type(String name) {
        innermost().types.add(name);
    }

    /** A type's own members, and those it has from the notebook's types. */
    void members(Members members, NotebookNames known) {
        members(members, known, new HashSet<>());
    }

    private void members(Members members, NotebookNames known, Set<String> visited) {
        innermost().variables.addAll(members.fields());
        innermost().methods.addAll(members.methods());
        innermost().types.addAll(members.types());
        for (String supertype : members.supertypes()) {
            if (visited.add(supertype)) {
                members(known.members(supertype), known, visited);
            }
        }
    }

    boolean hidesVariable(String name) {
        return scopes.stream().anyMatch(scope -> scope.variables.contains(name));
    }

    boolean hidesMethod(String name) {
        return scopes.stream().anyMatch(scope -> scope.methods.contains(name));
    }

    boolean hidesType(String name) {
        return scopes.stream().anyMatch(scope -> scope.types.contains(name));
    }

    private Scope innermost() {
        return scopes.element();
    }

    private static final class Scope {
        final Set<String> variables = new HashSet<>();
        final Set<String> methods = new HashSet<>();
        final Set<String> types = new HashSet<>();
    }
}
