package dev.cellar.recorder.inspect.names;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which pattern variables an expression introduces when it is true, or when it is false (JLS 6.3.1). */
final class Bindings {
    private Bindings() {}

    static Set<String> when(boolean value, @Nullable ExpressionTree condition) {
        Set<String> names = new HashSet<>();
        collect(value, condition, names);
        return names;
    }

    private static void collect(boolean value, @Nullable ExpressionTree condition, Set<String> names) {
        if (condition instanceof ParenthesizedTree inner) {
            collect(value, inner.getExpression(), names);
        } else if (condition instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            collect(!value, not.getExpression(), names);
        } else if (condition instanceof BinaryTree both
                && both.getKind() == (value ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR)) {
            collect(value, both.getLeftOperand(), names);
            collect(value, both.getRightOperand(), names);
        } else if (condition instanceof InstanceOfTree test && value) {
            declared(test, names);
        }
    }

    private static void declared(InstanceOfTree test, Set<String> names) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitBindingPattern(BindingPatternTree pattern, @Nullable Void none) {
                names.add(pattern.getVariable().getName().toString());
                return null;
            }
        }.scan(test.getPattern(), null);
    }
}
