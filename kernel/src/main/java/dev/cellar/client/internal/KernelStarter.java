package dev.cellar.client.internal;

import dev.cellar.client.KernelDiedException;
import dev.cellar.client.KernelInfo;
import dev.cellar.client.KernelLaunch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** Brings a kernel to the point where it can be used, or leaves nothing of it behind. */
public final class KernelStarter {
    private static final int ATTEMPTS = 3;
    private static final Pattern PORT_TAKEN =
            Pattern.compile("address (already )?in use|EADDRINUSE|BindException", Pattern.CASE_INSENSITIVE);

    private KernelStarter() {}

    /**
     * A kernel that is ready.
     *
     * @param session the connection to it
     * @param info what it said about itself
     */
    public record Started(KernelSession session, KernelInfo info) {}

    /** Starts a kernel; one that fails because a port was taken in the meantime is started again with other ports. */
    public static Started start(KernelLaunch launch) {
        for (int attempt = 1; ; attempt++) {
            KernelSession session = KernelSession.start(launch);
            try {
                return new Started(session, Readiness.await(session, launch.startupTimeout()));
            } catch (KernelDiedException died) {
                session.kill();
                if (attempt == ATTEMPTS
                        || !PORT_TAKEN
                                .matcher(String.valueOf(died.getMessage()))
                                .find()) {
                    throw died;
                }
            } catch (RuntimeException failed) {
                session.kill();
                throw failed;
            }
        }
    }

    /** Joins a kernel that runs already. */
    public static Started join(Path connectionFile, Duration timeout, Duration heartbeatTimeout) {
        KernelSession session = KernelSession.join(connectionFile, heartbeatTimeout);
        try {
            return new Started(session, Readiness.await(session, timeout));
        } catch (RuntimeException failed) {
            session.disconnect();
            throw failed;
        }
    }
}
