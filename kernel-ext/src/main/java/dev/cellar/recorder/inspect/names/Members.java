package dev.cellar.recorder.inspect.names;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that a type's own body declares.
 *
 * @param supertypes simple names of what it extends and implements
 */
record Members(Set<String> fields, Set<String> methods, Set<String> types, List<String> supertypes) {
    static final Members NONE = new Members(Set.of(), Set.of(), Set.of(), List.of());

    static Members of(ClassTree type) {
        Set<String> fields = new HashSet<>();
        Set<String> methods = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree field) {
                fields.add(field.getName().toString());
                if (type.getKind() == Tree.Kind.RECORD) {
                    methods.add(field.getName().toString());
                }
            } else if (member instanceof MethodTree method) {
                methods.add(method.getName().toString());
            } else if (member instanceof ClassTree nested) {
                types.add(nested.getSimpleName().toString());
            }
        }
        List<String> supertypes = Stream.concat(
                        Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                .flatMap(tree -> simpleName(tree).stream())
                .toList();
        return new Members(Set.copyOf(fields), Set.copyOf(methods), Set.copyOf(types), supertypes);
    }

    static List<String> simpleName(Tree type) {
        if (type instanceof ParameterizedTypeTree generic) {
            return simpleName(generic.getType());
        }
        return type instanceof IdentifierTree name ? List.of(name.getName().toString()) : List.of();
    }
}
