package dev.cellar.kernel;

import dev.cellar.kernel.internal.wire.KernelLog;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * SIGINT as a request to interrupt the running cell, instead of the end of the process.
 *
 * <p>The JDK's signal classes are reached by reflection, for compilers warn of them and a JDK may lack them; the kernel
 * then can be interrupted by message all the same.
 */
final class InterruptSignal {
    private InterruptSignal() {}

    static void handle(Runnable interrupt) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            InvocationHandler calls = (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    interrupt.run();
                }
                return null;
            };
            Object handler =
                    Proxy.newProxyInstance(InterruptSignal.class.getClassLoader(), new Class<?>[] {handlerType}, calls);
            signal.getMethod("handle", signal, handlerType)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), handler);
        } catch (ReflectiveOperationException e) {
            KernelLog.line("SIGINT ends this kernel instead of interrupting a cell: " + e);
        }
    }
}
