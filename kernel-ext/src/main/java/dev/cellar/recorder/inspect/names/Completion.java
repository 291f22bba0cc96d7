package dev.cellar.recorder.inspect.names;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a statement can run to its end, as far as the scope of pattern variables asks (JLS 14.22). */
final class Completion {
    private Completion() {}

    static boolean isPossible(StatementTree statement) {
        return switch (statement.getKind()) {
            case RETURN, THROW, BREAK, CONTINUE, YIELD -> false;
            case BLOCK -> {
                List<? extends StatementTree> body = ((BlockTree) statement).getStatements();
                yield body.isEmpty() || isPossible(body.get(body.size() - 1));
            }
            case IF -> {
                IfTree branches = (IfTree) statement;
                yield branches.getElseStatement() == null
                        || isPossible(branches.getThenStatement())
                        || isPossible(branches.getElseStatement());
            }
            default -> true;
        };
    }

    /** Whether a loop's body breaks out of it; any break with a label is taken for one. */
    static boolean breaks(StatementTree body) {
        Breaks breaks = new Breaks();
        breaks.scan(body, null);
        return breaks.found;
    }

    private static final class Breaks extends TreeScanner<@Nullable Void, @Nullable Void> {
        private boolean found;
        private int nested;

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
            if (tree instanceof ClassTree || tree instanceof LambdaExpressionTree) {
                return null;
            }
            boolean target = tree instanceof WhileLoopTree
                    || tree instanceof DoWhileLoopTree
                    || tree instanceof ForLoopTree
                    || tree instanceof EnhancedForLoopTree
                    || tree instanceof SwitchTree;
            nested += target ? 1 : 0;
            super.scan(tree, null);
            nested -= target ? 1 : 0;
            return null;
        }

        @Override
        public @Nullable Void visitBreak(BreakTree statement, @Nullable Void none) {
            found |= nested == 0 || statement.getLabel() != null;
            return null;
        }
    }
}
