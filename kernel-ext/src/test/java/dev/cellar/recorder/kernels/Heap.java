package dev.cellar.recorder.kernels;

import java.util.HashMap;
import java.util.Map;

/** Kernels with little memory, so that one which keeps too much does not last. */
final class Heap {
    private Heap() {}

    static Map<String, String> of(int megabytes, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("JAVA_TOOL_OPTIONS", "-Xmx" + megabytes + "m");
        return all;
    }
}
