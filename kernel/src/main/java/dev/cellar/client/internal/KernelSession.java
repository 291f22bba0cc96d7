package dev.cellar.client.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.Channel;
import dev.cellar.client.KernelLaunch;
import dev.cellar.client.KernelSpec.InterruptMode;
import dev.cellar.client.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One kernel from its start, or from our joining it, to its end: process, sockets and who waits for what.
 * Thread-safe.
 */
public final class KernelSession {
    private static final String CLOSED = "The kernel was shut down.";

    private final MessageFactory messages = new MessageFactory();
    private final MessageRouter router = new MessageRouter();
    private final Wire wire;
    private final KernelSockets sockets;
    private final Path connectionFile;
    private final InterruptMode interruptMode;
    private final @Nullable KernelProcess process;
    private final LogTail log;
    private volatile OptionalLong lastInterrupt = OptionalLong.empty();

    private KernelSession(
            Path connectionFile,
            LogTail log,
            InterruptMode interruptMode,
            Duration heartbeatTimeout,
            @Nullable KernelProcess process) {
        ConnectionInfo info = ConnectionInfo.read(connectionFile);
        this.connectionFile = connectionFile;
        this.interruptMode = interruptMode;
        this.process = process;
        this.log = log;
        wire = new Wire(info.key());
        sockets = new KernelSockets(info, messages.session(), heartbeatTimeout, new Incoming(wire, router, log));
        if (process != null) {
            // What the kernel sent before its end is still on its way: that comes first.
            var unused = process.onExit().thenRun(() -> sockets.whenDrained(() -> router.dead(process.epitaph())));
        }
    }

    /** Writes a connection file and starts a kernel. It is not ready yet. */
    public static KernelSession start(KernelLaunch launch) {
        String name = launch.spec().name();
        Path file = launch.runtimeDirectory().toAbsolutePath().resolve("kernel-" + UUID.randomUUID() + ".json");
        LogTail log = new LogTail(launch.log());
        KernelCommand command = KernelCommand.of(launch, file);
        ConnectionInfo.create(name).write(file);
        try {
            KernelProcess process = KernelProcess.start(name, command, launch.workingDirectory(), file, log);
            return new KernelSession(file, log, launch.spec().interruptMode(), launch.heartbeatTimeout(), process);
        } catch (RuntimeException failed) {
            delete(file);
            throw failed;
        }
    }

    /** Joins a kernel that somebody else started. */
    public static KernelSession join(Path connectionFile, Duration heartbeatTimeout) {
        LogTail log = new LogTail(line -> {});
        return new KernelSession(connectionFile, log, InterruptMode.MESSAGE, heartbeatTimeout, null);
    }

    /** Where the kernel's connection is written down. */
    public Path connectionFile() {
        return connectionFile;
    }

    /** The kernel's process id, where we started it. */
    public OptionalLong pid() {
        return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
    }

    /** The last lines that the kernel's process itself wrote; empty when there are none. */
    String lastWords() {
        return log.text();
    }

    /** Whether the kernel's process runs; a kernel that we joined counts as alive. */
    public boolean alive() {
        return process == null || process.alive();
    }

    /** Sends a message that belongs to no other. */
    public Message send(Channel channel, String type, ObjectNode metadata, ObjectNode content) {
        return send(messages.create(channel, type, Json.object(), metadata, content));
    }

    /** Sends the answer to a message of the kernel. */
    public Message reply(Message question, String type, ObjectNode content) {
        return send(messages.create(question.channel(), type, question.header(), Json.object(), content));
    }

    /** Sends a request and collects everything that belongs to it. */
    public Conversation ask(Channel channel, String type, ObjectNode metadata, ObjectNode content) {
        Message request = messages.create(channel, type, Json.object(), metadata, content);
        Inbox inbox = router.register(request.id());
        send(request);
        return new Conversation(request, inbox);
    }

    /** Collects everything that the kernel sends from now on. */
    public Inbox tap() {
        return router.tap();
    }

    /** Interrupts what the kernel does, the way its kernelspec asks for. */
    public void interrupt() {
        lastInterrupt = OptionalLong.of(System.nanoTime());
        if (interruptMode == InterruptMode.SIGNAL && process != null) {
            process.interrupt();
        } else {
            send(Channel.CONTROL, "interrupt_request", Json.object(), Json.object());
        }
    }

    /** When the kernel was last interrupted by us ({@link System#nanoTime}). */
    public OptionalLong lastInterrupt() {
        return lastInterrupt;
    }

    /** Asks the kernel to end, then makes it end; returns when it has, with its leftovers. */
    public void shutdown(Duration grace, boolean restart) {
        try {
            if (alive()) {
                if (router.busy()) {
                    interrupt();
                }
                ObjectNode content = Json.object().put("restart", restart);
                send(Channel.CONTROL, "shutdown_request", Json.object(), content);
            }
            if (process != null && !process.awaitExit(grace)) {
                process.terminate();
                if (!process.awaitExit(grace)) {
                    process.kill();
                }
            }
        } finally {
            disconnect();
        }
    }

    /** Ends the kernel without asking it. */
    public void kill() {
        try {
            if (process != null) {
                process.kill();
            }
        } finally {
            disconnect();
        }
    }

    /** Closes the sockets. A kernel that we joined goes on. */
    public void disconnect() {
        if (process != null) {
            process.release();
            delete(connectionFile);
        }
        router.dead(CLOSED);
        sockets.close();
    }

    private Message send(Message message) {
        sockets.send(message.channel(), wire.encode(message));
        return message;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException("The connection file " + file + " cannot be deleted.", undeletable);
        }
    }
}
