package dev.cellar.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.internal.Json;
import dev.cellar.client.internal.KernelSession;
import dev.cellar.client.internal.KernelStarter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Drives one kernel.
 *
 * <pre>{@code
 * KernelSpec spec = KernelSpecs.find(System.getenv()).byName("java").orElseThrow();
 * try (KernelClient kernel = KernelClient.start(KernelLaunch.of(spec).build())) {
 *     CellResult result = kernel.execute("1 + 1");
 * }
 * }</pre>
 *
 * <p>Lifecycle: {@link #start} returns when the kernel answers and no output can be lost any more; {@link #close} ends
 * the kernel, its child processes and all sockets. A kernel that was started here does not outlive this process, not
 * even when it is killed, on systems with a POSIX shell. A kernel that was {@linkplain #join joined} is left running.
 *
 * <p>Thread-safe. Executions that several threads ask for are queued by the kernel. Many clients can live in one
 * process; their threads are daemons. A waiting thread that is interrupted gets a {@link KernelException} and stays
 * interrupted.
 */
public final class KernelClient implements AutoCloseable {
    private static final Duration CLOSE_GRACE = Duration.ofSeconds(5);

    private final Optional<KernelLaunch> launch;
    private volatile KernelStarter.Started started;

    private KernelClient(Optional<KernelLaunch> launch, KernelStarter.Started started) {
        this.launch = launch;
        this.started = started;
    }

    /**
     * Starts a kernel and waits until it is ready.
     *
     * @throws KernelException when it cannot be started, ends at once or does not answer in time
     */
    public static KernelClient start(KernelLaunch launch) {
        return new KernelClient(Optional.of(launch), KernelStarter.start(launch));
    }

    /**
     * Joins a kernel that runs already. Its death is noticed by its missing heartbeat alone.
     *
     * @throws KernelException when the file cannot be read or the kernel does not answer in time
     */
    public static KernelClient join(Path connectionFile, Duration timeout, Duration heartbeatTimeout) {
        return new KernelClient(Optional.empty(), KernelStarter.join(connectionFile, timeout, heartbeatTimeout));
    }

    /** What the kernel said about itself when it became ready. */
    public KernelInfo info() {
        return started.info();
    }

    /** The kernel's process id; empty for a joined kernel. */
    public OptionalLong pid() {
        return session().pid();
    }

    /** The kernel's connection file; gone once the kernel is. */
    public Path connectionFile() {
        return session().connectionFile();
    }

    /** Whether the kernel's process runs. */
    public boolean isAlive() {
        return session().alive();
    }

    /** Runs code and waits for its end. */
    public CellResult execute(String code) {
        return execute(ExecuteCell.of(code).build());
    }

    /** Runs a cell and waits for its end. A dead kernel is a result with status {@link CellStatus#KERNEL_DIED}. */
    public CellResult execute(ExecuteCell cell) {
        return submit(cell).await();
    }

    /** Asks for an execution without waiting for it. */
    public CellExecution submit(ExecuteCell cell) {
        return new CellExecution(session(), cell);
    }

    /** The requests other than executions: completion, inspection and so on. */
    public KernelRequests requests() {
        return new KernelRequests(session());
    }

    /** Sends any message. */
    public Message send(Channel channel, String type, ObjectNode content) {
        return session().send(channel, type, Json.object(), content);
    }

    /** Hears everything that the kernel sends from now on, on all channels. Close it when done. */
    public MessageTap tap() {
        return new MessageTap(session().tap());
    }

    /** Interrupts what runs, by signal or message as the kernelspec says. Returns without waiting for the effect. */
    public void interrupt() {
        session().interrupt();
    }

    /**
     * Ends the kernel and starts it again with nothing left of the old one. Executions under way end as
     * {@link CellStatus#KERNEL_DIED}; taps have to be opened again.
     *
     * @throws IllegalStateException for a joined kernel
     */
    public synchronized void restart() {
        KernelLaunch again = launch.orElseThrow(
                () -> new IllegalStateException("A kernel that was joined is restarted by its owner."));
        session().shutdown(CLOSE_GRACE, true);
        started = KernelStarter.start(again);
    }

    /** Asks the kernel to end; after the grace it is sent SIGTERM, after as long again SIGKILL. Works once. */
    public synchronized void shutdown(Duration grace) {
        session().shutdown(grace, false);
    }

    /** Ends a kernel that was started here with a grace of five seconds; leaves a joined one. */
    @Override
    public synchronized void close() {
        if (launch.isPresent()) {
            shutdown(CLOSE_GRACE);
        } else {
            session().disconnect();
        }
    }

    private KernelSession session() {
        return started.session();
    }
}
