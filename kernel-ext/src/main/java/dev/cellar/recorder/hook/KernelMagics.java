package dev.cellar.recorder.hook;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Makes a magic of ours one of the kernel's. The families and their versions differ in the types of magics, but not in
 * what a magic is: a method that is given the arguments and, for a cell magic, the body.
 */
public final class KernelMagics {
    private static final List<String> REGISTRIES = List.of("getMagicsRegistry", "getMagics");

    private KernelMagics() {}

    /** A magic: the words after its name; body is empty for a line magic. */
    @FunctionalInterface
    public interface Magic {
        void run(List<String> args, String body) throws Exception;
    }

    /** Registers a magic under a name, for lines and for cells. */
    public static void register(Object kernel, String name, Magic line, Magic cell) throws HookException {
        Object registry = registry(kernel);
        register(registry, "registerLineMagic", name, line);
        register(registry, "registerCellMagic", name, cell);
    }

    private static Object registry(Object kernel) throws HookException {
        for (String getter : REGISTRIES) {
            try {
                Object registry = kernel.getClass().getMethod(getter).invoke(kernel);
                if (registry != null) {
                    return registry;
                }
            } catch (ReflectiveOperationException e) {
                continue;
            }
        }
        throw new HookException(kernel.getClass().getName() + " has no registry of magics");
    }

    private static void register(Object registry, String registration, String name, Magic magic) throws HookException {
        for (Method method : registry.getClass().getMethods()) {
            Class<?>[] types = method.getParameterTypes();
            if (method.getName().equals(registration) && types.length == 2 && types[1].isInterface()) {
                try {
                    method.invoke(registry, name, proxy(types[1], magic));
                    return;
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new HookException("Could not register %" + name, e);
                }
            }
        }
        throw new HookException(registry.getClass().getName() + " has no " + registration);
    }

    private static Object proxy(Class<?> type, Magic magic) {
        InvocationHandler handler = (proxy, method, args) -> {
            if (method.getDeclaringClass() == Object.class) {
                return ofObject(proxy, method, args);
            }
            magic.run(words(args), body(args));
            return null;
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object ofObject(Object proxy, Method method, Object[] args) {
        return switch (method.getName()) {
            case "equals" -> proxy == args[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "%track";
        };
    }

    private static List<String> words(Object[] args) {
        for (Object arg : args) {
            if (arg instanceof List<?> list) {
                return list.stream().map(String::valueOf).toList();
            }
        }
        return List.of();
    }

    private static String body(Object[] args) {
        return args[args.length - 1] instanceof String body ? body : "";
    }
}
