package dev.cellar.recorder.inspect.names;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks a body and keeps, at every place, the scopes that hide the notebook's names. */
abstract class ScopedScanner extends TypeScanner {
    private final NotebookNames known;
    private final Scopes scopes = new Scopes();
    private final Set<Tree> caseLabels = new HashSet<>();

    ScopedScanner(NotebookNames known) {
        this.known = known;
    }

    /** A name that is neither a method's nor a label of a case. */
    protected abstract void name(IdentifierTree identifier);

    @Override
    final Scopes scopes() {
        return scopes;
    }

    /** Scans a member of the class that JShell wrapped the snippet in; what it declares is the notebook's, not hidden. */
    final void scanTopLevel(Tree member) {
        if (member instanceof VariableTree variable) {
            scan(variable.getModifiers(), null);
            type(variable.getType());
            scan(variable.getInitializer(), null);
        } else if (member instanceof ClassTree type) {
            body(type);
        } else {
            scan(member, null);
        }
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void none) {
        if (!caseLabels.contains(identifier)) {
            name(identifier);
        }
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
        scopes.variable(variable.getName().toString());
        return super.visitVariable(variable, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
        scopes.type(type.getSimpleName().toString());
        body(type);
        return null;
    }

    private void body(ClassTree type) {
        scopes.within(() -> {
            scopes.members(Members.of(type), known);
            super.visitClass(type, null);
        });
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void none) {
        scan(creation.getEnclosingExpression(), null);
        type(creation.getIdentifier());
        types(creation.getTypeArguments());
        scan(creation.getArguments(), null);
        ClassTree anonymous = creation.getClassBody();
        if (anonymous != null) {
            scopes.within(() -> {
                Members.simpleName(creation.getIdentifier())
                        .forEach(parent ->
                                scopes.members(new Members(Set.of(), Set.of(), Set.of(), List.of(parent)), known));
                body(anonymous);
            });
        }
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
        scopes.within(() -> super.visitMethod(method, null));
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void none) {
        scopes.within(() -> {
            scan(lambda.getParameters(), null);
            scan(lambda.getBody(), null);
        });
        return null;
    }

    @Override
    public @Nullable Void visitBlock(BlockTree block, @Nullable Void none) {
        scopes.within(() -> super.visitBlock(block, null));
        return null;
    }

    @Override
    public @Nullable Void visitTry(TryTree attempt, @Nullable Void none) {
        scopes.within(() -> {
            scan(attempt.getResources(), null);
            scan(attempt.getBlock(), null);
        });
        scan(attempt.getCatches(), null);
        return scan(attempt.getFinallyBlock(), null);
    }

    @Override
    public @Nullable Void visitCatch(CatchTree handler, @Nullable Void none) {
        scopes.within(() -> super.visitCatch(handler, null));
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void none) {
        scan(loop.getExpression(), null);
        scopes.within(() -> {
            scan(loop.getVariable(), null);
            scan(loop.getStatement(), null);
        });
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void none) {
        scopes.within(() -> {
            scan(loop.getInitializer(), null);
            scopes.within(() -> {
                scan(loop.getCondition(), null);
                scopes.variables(Bindings.when(true, loop.getCondition()));
                scan(loop.getUpdate(), null);
                scan(loop.getStatement(), null);
            });
        });
        if (!Completion.breaks(loop.getStatement())) {
            scopes.variables(Bindings.when(false, loop.getCondition()));
        }
        return null;
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree loop, @Nullable Void none) {
        scopes.within(() -> {
            scan(loop.getCondition(), null);
            scopes.variables(Bindings.when(true, loop.getCondition()));
            scan(loop.getStatement(), null);
        });
        if (!Completion.breaks(loop.getStatement())) {
            scopes.variables(Bindings.when(false, loop.getCondition()));
        }
        return null;
    }

    @Override
    public @Nullable Void visitIf(IfTree branches, @Nullable Void none) {
        Set<String> whenTrue = Bindings.when(true, branches.getCondition());
        Set<String> whenFalse = Bindings.when(false, branches.getCondition());
        scopes.within(() -> {
            scan(branches.getCondition(), null);
            within(whenTrue, branches.getThenStatement());
            within(whenFalse, branches.getElseStatement());
        });
        boolean thenEnds = Completion.isPossible(branches.getThenStatement());
        boolean elseEnds = branches.getElseStatement() == null || Completion.isPossible(branches.getElseStatement());
        if (!thenEnds && elseEnds) {
            scopes.variables(whenFalse);
        } else if (thenEnds && !elseEnds) {
            scopes.variables(whenTrue);
        }
        return null;
    }

    /** The variables of its pattern are in scope where {@link Bindings} says, not from here on. */
    @Override
    public @Nullable Void visitInstanceOf(InstanceOfTree test, @Nullable Void none) {
        scopes.within(() -> super.visitInstanceOf(test, null));
        return null;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree operation, @Nullable Void none) {
        scan(operation.getLeftOperand(), null);
        switch (operation.getKind()) {
            case CONDITIONAL_AND ->
                within(Bindings.when(true, operation.getLeftOperand()), operation.getRightOperand());
            case CONDITIONAL_OR ->
                within(Bindings.when(false, operation.getLeftOperand()), operation.getRightOperand());
            default -> scan(operation.getRightOperand(), null);
        }
        return null;
    }

    @Override
    public @Nullable Void visitConditionalExpression(ConditionalExpressionTree choice, @Nullable Void none) {
        scan(choice.getCondition(), null);
        within(Bindings.when(true, choice.getCondition()), choice.getTrueExpression());
        within(Bindings.when(false, choice.getCondition()), choice.getFalseExpression());
        return null;
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree choice, @Nullable Void none) {
        scopes.within(() -> super.visitSwitch(choice, null));
        return null;
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree choice, @Nullable Void none) {
        scopes.within(() -> super.visitSwitchExpression(choice, null));
        return null;
    }

    /** A plain name after {@code case} is an enum's constant: the notebook's variables are never constant. */
    @Override
    public @Nullable Void visitCase(CaseTree branch, @Nullable Void none) {
        caseLabels.addAll(branch.getExpressions());
        if (branch.getCaseKind() == CaseTree.CaseKind.RULE) {
            scopes.within(() -> super.visitCase(branch, null));
            return null;
        }
        return super.visitCase(branch, null);
    }

    private void within(Set<String> bindings, @Nullable Tree tree) {
        scopes.within(() -> {
            scopes.variables(bindings);
            scan(tree, null);
        });
    }
}
