package dev.cellar.kernel.internal.wire;

import org.zeromq.ZMQException;

/**
 * A thread that does one blocking step again and again until its ZeroMQ context is closed, then closes its socket:
 * sockets belong to the thread that reads them. A failed step is logged and the loop goes on, for nothing that a
 * message holds may end the thread that reads messages.
 */
final class MessageLoop extends Thread {
    private final Runnable step;
    private final Runnable close;
    private volatile boolean stopped;

    MessageLoop(String name, Runnable step, Runnable close) {
        super(name);
        this.step = step;
        this.close = close;
        setDaemon(true);
    }

    /** Ends the loop after the step that runs now. */
    void finish() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                stepOnce();
            }
        } finally {
            close.run();
        }
    }

    private void stepOnce() {
        try {
            step.run();
        } catch (ZMQException e) {
            if (e.getErrorCode() != zmq.ZError.ETERM) {
                KernelLog.failure("The socket failed, trying again", e);
            } else {
                stopped = true;
            }
        } catch (Throwable e) {
            KernelLog.failure("Could not handle a message", e);
        }
    }
}
