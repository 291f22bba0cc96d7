package dev.cellar.recorder.hook;

import dev.cellar.tracking.model.Execution;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows things below the running cell, and renders values, by the kernel's own means. Thread-safe. */
public final class KernelDisplay {
    private static final Map<String, Boolean> MARK = Map.of("shown", true);

    private final Object kernel;
    private final Class<?> dataType;

    public KernelDisplay(Object kernel, KernelFamily family) throws HookException {
        this.kernel = kernel;
        try {
            dataType = family.type("kernel.display.DisplayData");
        } catch (ClassNotFoundException e) {
            throw new HookException("This kernel has no " + e.getMessage(), e);
        }
    }

    /** Shows a bundle of MIME types, marked as ours; outside a cell nothing happens. */
    public void show(Map<String, String> bundle) throws HookException {
        try {
            Object data = dataType.getConstructor().newInstance();
            Method put = dataType.getMethod("putData", String.class, Object.class);
            for (Map.Entry<String, String> entry : bundle.entrySet()) {
                put.invoke(data, entry.getKey(), entry.getValue());
            }
            dataType.getMethod("putMetaData", String.class, Object.class).invoke(data, Execution.OWN_DISPLAY, MARK);
            kernel.getClass().getMethod("display", dataType).invoke(kernel, data);
        } catch (ReflectiveOperationException e) {
            throw new HookException("Could not show anything in this kernel", e);
        }
    }

    /** A value as the kernel would show it. */
    public Map<String, String> render(Object value) throws HookException {
        try {
            Object renderer = kernel.getClass().getMethod("getRenderer").invoke(kernel);
            Object data = renderer.getClass().getMethod("render", Object.class).invoke(renderer, value);
            Map<String, String> bundle = new LinkedHashMap<>();
            if (data != null && Fields.need(data, "data") instanceof Map<?, ?> entries) {
                entries.forEach((type, content) -> bundle.put(String.valueOf(type), String.valueOf(content)));
            }
            return bundle;
        } catch (ReflectiveOperationException e) {
            throw new HookException(
                    "This kernel could not render a " + value.getClass().getName(), e);
        }
    }
}
