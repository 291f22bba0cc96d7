package dev.cellar.recorder.hook;

import java.io.IOException;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The recorder's hold on a kernel: a display stream that notices each cell when it begins, and signers on the sockets
 * that see each message just before it is sent. Nothing is added to a cell's call stack, and what the front end receives
 * is untouched.
 *
 * <p>It can be placed before the kernel has any connection, and in the middle of a cell. The display stream is what a
 * kernel attaches to the reply environment of each request, so that it leads to the sockets, from the first cell on.
 * Signing is the one thing that every message of every channel passes on its way, in all kernels of both families,
 * whatever becomes of their other classes.
 *
 * <p>What goes wrong in here, or in the listener, is told to the listener; nothing is thrown into the kernel.
 * Thread-safe.
 */
public final class Hook {
    private static final int REMEMBERED = 256;

    private final KernelFamily family;
    private final CellListener listener;
    private final LineCompleter completer;
    private final Guard guard;
    private final Map<String, Boolean> begun = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable Object lastShell;
    private volatile boolean off;

    private Hook(KernelFamily family, CellListener listener, LineCompleter completer) {
        this.family = family;
        this.listener = listener;
        this.completer = completer;
        this.guard = new Guard(listener::failed);
    }

    /**
     * Fastens a listener to a kernel; from the first cell on the completer takes part in completion, too.
     *
     * @throws HookException when the kernel is built otherwise than expected; it is unchanged then
     */
    public static Hook place(Object kernel, KernelFamily family, CellListener listener, LineCompleter completer)
            throws HookException {
        Hook hook = new Hook(family, listener, completer);
        try {
            hook.place(kernel);
            return hook;
        } catch (Throwable e) {
            // Signers that are in place already must not tell what another way of listening tells, too.
            hook.off = true;
            throw e;
        }
    }

    private void place(Object kernel) throws HookException {
        Object io = need(Fields.call(kernel, "getIO"), kernel);
        Object before = Fields.need(io, "display");
        if (before.getClass().getName().startsWith(Hook.class.getPackageName().replace(".hook", ".internal"))) {
            throw new HookException("Another Cellar records this kernel already");
        }
        Object running = Fields.get(before, "env");
        if (running != null) {
            tap(running);
        }
        Object display = family.displayStream(this::attached);
        Fields.set(io, "display", display);
        if (running != null) {
            Fields.set(display, "env", running);
            guard.run("the cell that loads Cellar", () -> begin(running));
        }
    }

    private static Object need(@Nullable Object io, Object kernel) throws HookException {
        if (io == null) {
            throw new HookException(kernel.getClass().getName() + " has no input and output");
        }
        return io;
    }

    /** A kernel may attach the same environment again when a cell ends, or that of an earlier cell. */
    private void attached(Object env) {
        guard.run("a cell that begins", () -> {
            tap(env);
            begin(env);
        });
        guard.run("what a cell says of itself", () -> Requests.leaveBody(need(Fields.call(env, "getContext"), env)));
    }

    private void begin(Object env) throws HookException {
        Object message = need(Fields.call(env, "getContext"), env);
        CellRequest request = Requests.read(message);
        synchronized (begun) {
            if (begun.put(request.messageId(), true) != null) {
                return;
            }
        }
        deferAfterIdle(env, request.messageId());
        listener.began(request);
    }

    /**
     * What is deferred last runs first, and the idle status is deferred before a cell is attached. So this goes below
     * everything, where no method of the environment can put it.
     */
    @SuppressWarnings("unchecked")
    private void deferAfterIdle(Object env, String messageId) throws HookException {
        ((Deque<Runnable>) Fields.need(env, "deferred"))
                .addLast(() -> guard.run("a cell that ended", () -> listener.ended(messageId)));
    }

    private synchronized void tap(Object env) throws HookException {
        Object shell = need(Fields.call(env, "getShell"), env);
        if (shell == lastShell) {
            return;
        }
        int found = Signers.replace(shell, family, this::signed);
        found += Signers.replace(need(Fields.call(env, "getIopub"), env), family, this::signed);
        if (found == 0) {
            throw new HookException("The sockets of this kernel sign nothing that Cellar could listen to");
        }
        lastShell = shell;
        completeOn(shell);
    }

    /** Completion is a comfort: without it cells are recorded all the same. */
    private void completeOn(Object shell) {
        guard.run(
                "completion of %track lines",
                () -> CompletionHook.place(Fields.need(shell, "connection"), family, completer, guard));
    }

    private void signed(byte[][] parts) {
        if (!off) {
            guard.run("a message", () -> tell(parts));
        }
    }

    private void tell(byte[][] parts) throws IOException {
        CellRequest request = WireMessage.executeRequest(parts);
        if (request != null) {
            listener.requested(request);
            return;
        }
        WireMessage message = WireMessage.outgoing(parts);
        if (message != null) {
            listener.sent(message);
        }
    }
}
