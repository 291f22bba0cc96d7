package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.model.Origin;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who works here, outside any kernel: the operating system's user on this computer. */
final class LocalOrigin {
    private LocalOrigin() {}

    static Origin get() {
        return new Origin(System.getProperty("user.name", "unknown"), host());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
