package dev.cellar.recorder.internal.ijava;

import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.DisplayStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The kernel's display stream, which also tells when a cell attaches it. */
final class IJavaDisplay extends DisplayStream {
    private final Consumer<Object> attached;

    IJavaDisplay(Consumer<Object> attached) {
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
