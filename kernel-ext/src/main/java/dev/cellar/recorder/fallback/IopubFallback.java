package dev.cellar.recorder.fallback;

import dev.cellar.recorder.hook.CellListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZEvent;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import org.zeromq.ZMonitor.Event;

/**
 * Listens to the kernel's own iopub channel as any client does. It joins late, and hears of things after they happened;
 * who asked for silence, and which cell of the notebook runs, is not said there.
 *
 * <p>Lifecycle: {@link #start} to {@link #close}. Works on two daemon threads.
 */
public final class IopubFallback implements AutoCloseable {
    /** What this way is, for {@code KernelView.limits()}. */
    public static final String WAY = "what the kernel publishes on its iopub channel";

    /** What cannot be recorded this way. */
    public static final String LIMITS = "cell ids, variables, snippets, whether a cell was silent or to be kept out of"
            + " the history, and cells that began before Cellar listened";

    private static final long HANDSHAKE_SECONDS = 5;

    private final ZContext context = new ZContext();
    private final CellListener listener;
    private final IopubTranslator translator;

    private IopubFallback(CellListener listener) {
        this.listener = listener;
        this.translator = new IopubTranslator(listener);
    }

    /**
     * Begins to listen; returns when the kernel has taken the subscription, or has not for some seconds because it is not
     * bound yet.
     *
     * @param connectionFile that Jupyter gave the kernel
     */
    public static IopubFallback start(Path connectionFile, CellListener listener)
            throws IOException, InterruptedException {
        IopubFallback fallback = new IopubFallback(listener);
        fallback.connect(ConnectionFile.iopubAddress(connectionFile));
        return fallback;
    }

    private void connect(String address) throws InterruptedException {
        ZMQ.Socket socket = context.createSocket(SocketType.SUB);
        socket.setRcvHWM(0);
        CountDownLatch subscribed = new CountDownLatch(1);
        socket.setEventHook(event -> noteHandshake(event, subscribed), ZMQ.EVENT_ALL);
        socket.subscribe(ZMQ.SUBSCRIPTION_ALL);
        socket.connect(address);
        Thread reader = new Thread(() -> read(socket), "Cellar iopub");
        reader.setDaemon(true);
        reader.start();
        boolean inTime = subscribed.await(HANDSHAKE_SECONDS, TimeUnit.SECONDS);
        if (!inTime) {
            listener.failed("the first cells", new IOException("the kernel did not open " + address + " yet"));
        }
    }

    private static void noteHandshake(ZEvent event, CountDownLatch subscribed) {
        if (event.getEvent() == Event.HANDSHAKE_PROTOCOL || event.getEvent() == Event.HANDSHAKE_SUCCEEDED) {
            subscribed.countDown();
        }
    }

    private void read(ZMQ.Socket socket) {
        while (!context.isClosed()) {
            try {
                translator.accept(PublishedMessage.of(receive(socket)));
            } catch (ZMQException e) {
                return;
            } catch (Throwable e) {
                listener.failed("a message", e);
            }
        }
    }

    private static List<byte[]> receive(ZMQ.Socket socket) {
        List<byte[]> frames = new ArrayList<>();
        do {
            byte[] frame = socket.recv();
            if (frame == null) {
                throw new ZMQException(zmq.ZError.ETERM);
            }
            frames.add(frame);
        } while (socket.hasReceiveMore());
        return frames;
    }

    /** Stops listening. */
    @Override
    public void close() {
        context.close();
    }
}
