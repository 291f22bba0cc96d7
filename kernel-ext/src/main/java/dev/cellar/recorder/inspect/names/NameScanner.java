package dev.cellar.recorder.inspect.names;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what one snippet reads and writes of the notebook's names; where they are hidden, its superclass knows. */
final class NameScanner extends ScopedScanner {
    private final NotebookNames known;
    private final Set<String> reads = new HashSet<>();
    private final Set<String> writes = new HashSet<>();

    NameScanner(NotebookNames known) {
        super(known);
        this.known = known;
    }

    Set<String> reads() {
        return reads;
    }

    Set<String> writes() {
        return writes;
    }

    @Override
    protected void name(IdentifierTree identifier) {
        String name = identifier.getName().toString();
        if (!inType()) {
            if (scopes().hidesVariable(name)) {
                return;
            }
            if (known.hasVariable(name)) {
                reads.add(name);
                return;
            }
        }
        if (known.hasType(name) && !scopes().hidesType(name)) {
            reads.add(name);
        }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        if (call.getMethodSelect() instanceof IdentifierTree method) {
            String name = method.getName().toString();
            if (known.hasMethod(name) && !scopes().hidesMethod(name)) {
                reads.add(name);
            }
        } else {
            scan(call.getMethodSelect(), null);
        }
        types(call.getTypeArguments());
        return scan(call.getArguments(), null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void none) {
        write(assignment.getVariable());
        if (!(strip(assignment.getVariable()) instanceof IdentifierTree)) {
            scan(assignment.getVariable(), null);
        }
        return scan(assignment.getExpression(), null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree assignment, @Nullable Void none) {
        write(assignment.getVariable());
        return super.visitCompoundAssignment(assignment, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree unary, @Nullable Void none) {
        switch (unary.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                write(unary.getExpression());
            default -> {}
        }
        return super.visitUnary(unary, null);
    }

    /** In {@code @Tag(name = "x")} the names before the equals signs are the annotation's. */
    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void none) {
        type(annotation.getAnnotationType());
        for (ExpressionTree argument : annotation.getArguments()) {
            scan(argument instanceof AssignmentTree named ? named.getExpression() : argument, null);
        }
        return null;
    }

    private void write(ExpressionTree target) {
        if (root(target) instanceof IdentifierTree root) {
            String name = root.getName().toString();
            if (known.hasVariable(name) && !scopes().hidesVariable(name)) {
                writes.add(name);
            }
        }
    }

    /** What an assignment through fields and elements begins with. */
    private static Tree root(ExpressionTree target) {
        Tree stripped = strip(target);
        if (stripped instanceof ArrayAccessTree element) {
            return root(element.getExpression());
        }
        return stripped instanceof MemberSelectTree field ? root(field.getExpression()) : stripped;
    }

    private static Tree strip(ExpressionTree expression) {
        return expression instanceof ParenthesizedTree inner ? strip(inner.getExpression()) : expression;
    }
}
