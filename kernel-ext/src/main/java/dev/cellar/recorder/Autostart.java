package dev.cellar.recorder;

import dev.cellar.magics.KernelView;
import dev.cellar.tracking.CellarConfig;
import dev.cellar.tracking.StartRequest;
import java.util.Optional;

/** A run that begins with the kernel, until a person describes it: {@code autostart} among the settings. */
final class Autostart {
    private Autostart() {}

    static Optional<StartRequest> of(CellarConfig settings, KernelView kernel) {
        return settings.autostart()
                ? Optional.of(StartRequest.by(kernel.origin())
                        .notebook(kernel.notebook().orElse(null))
                        .automatic()
                        .build())
                : Optional.empty();
    }
}
