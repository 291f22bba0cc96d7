package dev.cellar.recorder.inspect.names;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import dev.cellar.tracking.model.Snippet;
import org.jspecify.annotations.Nullable;

/** Collects what one snippet uses of the notebook's names; where they are hidden, its superclass knows. */
final class NameScanner extends ScopedScanner {
    private final NotebookNames known;
    private final @Nullable String variable;
    private final boolean waits;
    private final Uses now = new Uses();
    private final Uses later = new Uses();
    private Uses found = now;

    NameScanner(NotebookNames known, Snippet snippet) {
        super(known);
        this.known = known;
        this.variable = snippet.kind().equals("VAR") ? snippet.name() : null;
        this.waits = snippet.status().startsWith("RECOVERABLE");
    }

    /** What is used when the snippet runs. */
    Uses now() {
        return now;
    }

    /** What the code that the variable holds uses whenever it runs. */
    Uses later() {
        return later;
    }

    /** A variable that is given a lambda, or an object of a class without a name, holds code that runs later. */
    @Override
    public @Nullable Void visitVariable(VariableTree declared, @Nullable Void none) {
        // JShell evaluates the first value of x into a local x_.
        boolean own = variable != null && declared.getName().contentEquals(variable + "_");
        found = own && isCode(declared.getInitializer()) ? later : found;
        super.visitVariable(declared, none);
        found = now;
        return null;
    }

    private static boolean isCode(@Nullable ExpressionTree value) {
        if (value instanceof TypeCastTree cast) {
            return isCode(cast.getExpression());
        }
        Tree stripped = value == null ? null : strip(value);
        return stripped instanceof LambdaExpressionTree
                || stripped instanceof MemberReferenceTree
                || (stripped instanceof NewClassTree creation && creation.getClassBody() != null);
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree statement, @Nullable Void none) {
        touch(statement.getExpression());
        return super.visitExpressionStatement(statement, none);
    }

    private void touch(ExpressionTree effect) {
        if (strip(effect) instanceof MethodInvocationTree call && receiver(call) instanceof IdentifierTree receiver) {
            String name = receiver.getName().toString();
            if (known.hasVariable(name) && !scopes().hidesVariable(name)) {
                found.touches.add(name);
            }
        }
    }

    /** What a chain of calls begins with. */
    private static Tree receiver(MethodInvocationTree call) {
        Tree target = call.getMethodSelect() instanceof MemberSelectTree method ? root(method.getExpression()) : call;
        return target instanceof MethodInvocationTree inner && inner != call ? receiver(inner) : target;
    }

    @Override
    protected void name(IdentifierTree identifier) {
        String name = identifier.getName().toString();
        if (!inType()) {
            if (scopes().hidesVariable(name)) {
                return;
            }
            if (known.hasVariable(name)) {
                found.reads.add(name);
                return;
            }
        }
        if (isThere(known.hasType(name)) && !scopes().hidesType(name)) {
            found.reads.add(name);
        }
    }

    /** What a snippet waits for will be there when its body runs; of its names, none says which that is. */
    private boolean isThere(boolean already) {
        return already || waits;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        if (call.getMethodSelect() instanceof IdentifierTree method) {
            String name = method.getName().toString();
            if (isThere(known.hasMethod(name)) && !scopes().hidesMethod(name)) {
                found.reads.add(name);
            }
        } else {
            scan(call.getMethodSelect(), null);
        }
        types(call.getTypeArguments());
        return scan(call.getArguments(), null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void none) {
        if (assignment.getVariable() instanceof IdentifierTree name && isTemporary(name)) {
            touch(assignment.getExpression());
        }
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

    /** JShell keeps the value of {@code list.add(x)} in a variable of its own. */
    private static boolean isTemporary(IdentifierTree name) {
        return NameAnalysis.TEMPORARY.matcher(name.getName()).matches();
    }

    private void write(ExpressionTree target) {
        if (root(target) instanceof IdentifierTree root) {
            String name = root.getName().toString();
            if (known.hasVariable(name) && !scopes().hidesVariable(name)) {
                found.writes.add(name);
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
