package dev.cellar.recorder;

import dev.cellar.magics.KernelView;
import dev.cellar.tracking.StartRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code CELLAR_AUTOSTART}: a run that begins with the kernel, until a person describes it. */
final class Autostart {
    private static final String VARIABLE = "CELLAR_AUTOSTART";
    private static final Set<String> NO = Set.of("", "0", "false", "no", "off");

    private Autostart() {}

    static Optional<StartRequest> of(Map<String, String> variables, KernelView kernel) {
        String value = variables.getOrDefault(VARIABLE, "").strip().toLowerCase(Locale.ROOT);
        return NO.contains(value)
                ? Optional.empty()
                : Optional.of(StartRequest.by(kernel.origin())
                        .notebook(kernel.notebook().orElse(null))
                        .automatic()
                        .build());
    }
}
