package dev.cellar.recorder.inspect.names;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Walks a tree and knows where a name can only be a type's: a variable of that name does not hide it there. */
abstract class TypeScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private boolean inType;

    final boolean inType() {
        return inType;
    }

    /** Scans what names a type. */
    final void type(@Nullable Tree tree) {
        boolean outside = inType;
        inType = true;
        scan(tree, null);
        inType = outside;
    }

    final void types(@Nullable Iterable<? extends Tree> trees) {
        if (trees != null) {
            trees.forEach(this::type);
        }
    }

    private void code(@Nullable Tree tree) {
        boolean outside = inType;
        inType = false;
        scan(tree, null);
        inType = outside;
    }

    abstract Scopes scopes();

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
        scan(variable.getModifiers(), null);
        type(variable.getType());
        code(variable.getInitializer());
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
        scan(method.getModifiers(), null);
        scan(method.getTypeParameters(), null);
        type(method.getReturnType());
        scan(method.getParameters(), null);
        types(method.getThrows());
        code(method.getDefaultValue());
        code(method.getBody());
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
        scan(type.getModifiers(), null);
        scan(type.getTypeParameters(), null);
        type(type.getExtendsClause());
        types(type.getImplementsClause());
        types(type.getPermitsClause());
        type.getMembers().forEach(this::code);
        return null;
    }

    @Override
    public @Nullable Void visitTypeParameter(TypeParameterTree parameter, @Nullable Void none) {
        scopes().type(parameter.getName().toString());
        types(parameter.getBounds());
        return null;
    }

    @Override
    public @Nullable Void visitParameterizedType(ParameterizedTypeTree generic, @Nullable Void none) {
        type(generic.getType());
        types(generic.getTypeArguments());
        return null;
    }

    @Override
    public @Nullable Void visitTypeCast(TypeCastTree cast, @Nullable Void none) {
        type(cast.getType());
        return scan(cast.getExpression(), null);
    }

    @Override
    public @Nullable Void visitInstanceOf(InstanceOfTree test, @Nullable Void none) {
        scan(test.getExpression(), null);
        if (test.getPattern() == null) {
            type(test.getType());
        }
        return scan(test.getPattern(), null);
    }

    @Override
    public @Nullable Void visitNewArray(NewArrayTree creation, @Nullable Void none) {
        type(creation.getType());
        scan(creation.getDimensions(), null);
        return scan(creation.getInitializers(), null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void none) {
        scan(reference.getQualifierExpression(), null);
        types(reference.getTypeArguments());
        return null;
    }
}
