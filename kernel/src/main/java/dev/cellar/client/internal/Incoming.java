package dev.cellar.client.internal;

import dev.cellar.client.Channel;
import java.time.Duration;
import java.util.List;

/** Checks what arrives and routes it; what is no message of this kernel is dropped with a line in its log. */
final class Incoming implements KernelSockets.Receiver {
    private final Wire wire;
    private final MessageRouter router;
    private final LogTail log;

    Incoming(Wire wire, MessageRouter router, LogTail log) {
        this.wire = wire;
        this.router = router;
        this.log = log;
    }

    @Override
    public void received(Channel channel, List<byte[]> frames) {
        try {
            router.deliver(wire.decode(channel, frames));
        } catch (Wire.BadMessageException bad) {
            log.add("cellar: dropped a message on " + channel + ": " + bad.getMessage());
        }
    }

    @Override
    public void silent(Duration silence) {
        router.dead("The kernel has not answered its heartbeat for " + silence.toSeconds()
                + " s: it hangs, is stopped, or its machine is gone.");
    }

    @Override
    public void failed(RuntimeException failure) {
        router.dead("The connection to the kernel broke: " + failure);
    }
}
