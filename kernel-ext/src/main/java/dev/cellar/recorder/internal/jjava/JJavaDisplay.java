package dev.cellar.recorder.internal.jjava;

import java.util.function.Consumer;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.DisplayStream;
import org.jspecify.annotations.Nullable;

/** The kernel's display stream, which also tells when a cell attaches it. */
final class JJavaDisplay extends DisplayStream {
    private final Consumer<Object> attached;

    JJavaDisplay(Consumer<Object> attached) {
        this.attached = attached;
    }

    @Override
    protected void setEnv(@Nullable ShellReplyEnvironment env) {
        super.setEnv(env);
        if (env != null) {
            attached.accept(env);
        }
    }
}
