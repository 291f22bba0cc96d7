package dev.cellar.recorder.hook;

import dev.cellar.recorder.hook.LineCompleter.Answer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of a kernel's handler for {@code complete_request}: answers for lines of ours and hands every other
 * request on, unchanged. What goes wrong in here leaves the request to the kernel.
 */
final class CompletionHook {
    private final KernelFamily family;
    private final LineCompleter completer;
    private final Object original;
    private final Guard guard;

    private CompletionHook(KernelFamily family, LineCompleter completer, Object original, Guard guard) {
        this.family = family;
        this.completer = completer;
        this.original = original;
        this.guard = guard;
    }

    /** @param connection of the kernel, which names the handlers */
    static void place(Object connection, KernelFamily family, LineCompleter completer, Guard guard)
            throws HookException {
        try {
            Class<?> handlers = family.type("channels.ShellHandler");
            Class<?> types = family.type("messages.MessageType");
            Object type = family.type("messages.request.CompleteRequest")
                    .getField("MESSAGE_TYPE")
                    .get(null);
            Object original =
                    connection.getClass().getMethod("getHandler", types).invoke(connection, type);
            if (original == null || isOurs(original)) {
                return;
            }
            CompletionHook hook = new CompletionHook(family, completer, original, guard);
            connection
                    .getClass()
                    .getMethod("setHandler", types, handlers)
                    .invoke(
                            connection,
                            type,
                            Proxy.newProxyInstance(
                                    handlers.getClassLoader(), new Class<?>[] {handlers}, hook.handler()));
        } catch (ReflectiveOperationException e) {
            throw new HookException("Could not take part in completion", e);
        }
    }

    private static boolean isOurs(Object handler) {
        return Proxy.isProxyClass(handler.getClass());
    }

    private InvocationHandler handler() {
        return (proxy, method, args) -> {
            boolean handles = method.getName().equals("handle") && args != null && args.length == 2;
            return handles && answer(args[0], args[1]) ? null : handOn(method, args);
        };
    }

    private @Nullable Object handOn(Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(original, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** Whether the request was answered. Whoever types gets what the kernel knows where something went wrong. */
    private boolean answer(Object env, Object message) {
        try {
            Optional<Answer> answer = ask(message);
            if (answer.isPresent()) {
                reply(env, answer.get());
            }
            return answer.isPresent();
        } catch (Throwable e) {
            guard.report("completion of %track lines", e);
            return false;
        }
    }

    private Optional<Answer> ask(Object message) throws HookException {
        Object request = Fields.call(message, "getContent");
        return request != null
                        && Fields.call(request, "getCode") instanceof String code
                        && Fields.call(request, "getCursorPos") instanceof Integer cursor
                ? TypedCell.of(code, cursor).complete(completer)
                : Optional.empty();
    }

    private void reply(Object env, Answer answer) throws HookException, ReflectiveOperationException {
        Object reply = family.type("messages.reply.CompleteReply")
                .getConstructor(List.class, int.class, int.class, Map.class)
                .newInstance(answer.matches(), answer.start(), answer.end(), Map.of());
        Method send = env.getClass().getMethod("reply", family.type("messages.ContentType"));
        Fields.call(env, "setBusyDeferIdle");
        send.invoke(env, reply);
    }
}
