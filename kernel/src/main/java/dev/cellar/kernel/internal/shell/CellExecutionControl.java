package dev.cellar.kernel.internal.shell;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Runs the snippets that JShell compiled, in this process and on the {@link CellThread}.
 *
 * <p>JShell passes values and exceptions on as text; the objects themselves can be taken from here right after an
 * evaluation, on the thread that evaluated.
 */
final class CellExecutionControl extends DirectExecutionControl {
    private final CellThread thread;
    private final RunClock clock = new RunClock();
    private volatile @Nullable Object lastValue;
    private volatile @Nullable Throwable lastFailure;

    CellExecutionControl(CellClassLoader loader, CellThread thread) {
        super(new CellLoaderDelegate(loader));
        this.thread = thread;
    }

    ExecutionControlProvider provider() {
        return new ExecutionControlProvider() {
            @Override
            public String name() {
                return "cellar";
            }

            @Override
            public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
                return CellExecutionControl.this;
            }
        };
    }

    /** The value of the snippet that ran last; forgotten here. */
    @Nullable
    Object takeValue() {
        Object value = lastValue;
        lastValue = null;
        return value;
    }

    /** What the snippet that ran last threw, null when it ended well; forgotten here. */
    @Nullable
    Throwable takeFailure() {
        Throwable failure = lastFailure;
        lastFailure = null;
        return failure;
    }

    RunClock clock() {
        return clock;
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        lastValue = null;
        lastFailure = null;
        try {
            Object value = thread.call(() -> clock.run(() -> snippet.invoke(null)));
            lastValue = value;
            return text(value);
        } catch (InvocationTargetException e) {
            lastFailure = e.getCause();
            if (e.getCause() instanceof CellInterrupted) {
                throw new StoppedException();
            }
            throw e;
        } catch (CellInterrupted | CellLeftBehind e) {
            lastFailure = e;
            throw new StoppedException();
        }
    }

    /** A short text for JShell's events, made without calling into the notebook's classes. */
    private static String text(@Nullable Object value) {
        if (value == null || value instanceof String || isBoxed(value)) {
            return valueString(value);
        }
        return value.getClass().getName() + "@" + System.identityHashCode(value);
    }

    private static boolean isBoxed(Object value) {
        return value.getClass().getName().startsWith("java.lang.")
                && (value instanceof Number || value instanceof Boolean || value instanceof Character);
    }
}
