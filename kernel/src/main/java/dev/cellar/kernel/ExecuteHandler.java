package dev.cellar.kernel;

import dev.cellar.kernel.internal.io.CellIo;
import dev.cellar.kernel.internal.shell.CellException;
import dev.cellar.kernel.internal.shell.CellThread;
import dev.cellar.kernel.internal.shell.Failures;
import dev.cellar.kernel.internal.wire.RequestChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.ExpressionValue;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteResult;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.reply.ExecuteReply;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code execute_request} as the
 * <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute">specification</a> says. Used on the
 * shell thread only.
 */
final class ExecuteHandler {
    private final JavaKernel kernel;
    private final CellIo io;
    private final CellThread thread;
    private final AtomicInteger nextCount;
    private final History history;

    ExecuteHandler(JavaKernel kernel, History history, CellIo io, CellThread thread, AtomicInteger nextCount) {
        this.kernel = kernel;
        this.history = history;
        this.io = io;
        this.thread = thread;
        this.nextCount = nextCount;
    }

    void handle(ShellReplyEnvironment env, ExecuteRequest request) {
        String typed = request.getCode();
        boolean counted = request.shouldStoreHistory() && !request.isSilent();
        int count = counted ? nextCount.getAndIncrement() : nextCount.get();
        env.setBusyDeferIdle();
        begin(env, request, count);
        try {
            @Nullable DisplayData result = kernel.eval(request.getCode());
            io.output().flush();
            if (result != null && !request.isSilent()) {
                env.publish(new PublishExecuteResult(count, result));
            }
            Map<String, ExpressionValue> values = userExpressions(request);
            history.add(counted, count, typed, result);
            reply(env, () -> env.reply(new ExecuteReply(count, values)));
        } catch (Throwable e) {
            history.add(counted, count, typed, null);
            fail(env, request, count, Failures.of(e));
        } finally {
            io.end();
        }
    }

    private void begin(ShellReplyEnvironment env, ExecuteRequest request, int count) {
        thread.begin();
        if (request.isSilent()) {
            kernel.setCell("a silent cell");
            io.beginSilently(env, request.isStdinEnabled(), thread.current());
        } else {
            kernel.setCell("cell [" + count + "]");
            env.publish(new PublishExecuteInput(request.getCode(), count));
            io.begin(env, request.isStdinEnabled());
        }
    }

    private void fail(ShellReplyEnvironment env, ExecuteRequest request, int count, CellException failure) {
        io.output().flush();
        if (!request.isSilent()) {
            env.publish(new PublishError(failure.name(), failure.value(), failure.traceback()));
        }
        if (request.shouldStopOnError() && env.getShell() instanceof RequestChannel channel) {
            channel.abortArrivedExecutions();
        }
        ErrorReply error = new ErrorReply(failure.name(), failure.value(), failure.traceback());
        error.setExecutionCount(count);
        reply(env, () -> env.replyError(ExecuteReply.MESSAGE_TYPE.error(), error));
    }

    /**
     * Sends the reply after everything else of this request. An action, because the environment's own {@code defer()}
     * holds back whichever message comes next, and threads of a cell may publish at any moment.
     */
    private static void reply(ShellReplyEnvironment env, Runnable send) {
        env.defer(send);
    }

    private Map<String, ExpressionValue> userExpressions(ExecuteRequest request) {
        Map<String, ExpressionValue> values = new LinkedHashMap<>();
        if (request.getUserExpr() != null) {
            request.getUserExpr().forEach((name, code) -> values.put(name, evaluate(code)));
        }
        return values;
    }

    private ExpressionValue evaluate(String code) {
        try {
            @Nullable DisplayData value = kernel.eval(code);
            return new ExpressionValue.Success(DisplayData.emptyIfNull(value));
        } catch (Throwable e) {
            CellException failure = Failures.of(e);
            return new ExpressionValue.Error(failure.name(), failure.value(), failure.traceback());
        }
    }
}
