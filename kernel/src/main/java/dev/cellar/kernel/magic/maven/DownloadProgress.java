package dev.cellar.kernel.magic.maven;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/**
 * Follows downloads, which run on several threads, and says now and then in one line how far they are. Says nothing
 * where nothing is downloaded.
 */
final class DownloadProgress extends AbstractTransferListener {
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(200);

    private final Consumer<String> show;
    private final Map<String, Long> running = new HashMap<>();
    private int files;
    private long bytes;
    private long lastShown = System.nanoTime() - INTERVAL;

    DownloadProgress(Consumer<String> show) {
        this.show = show;
    }

    @Override
    public synchronized void transferProgressed(TransferEvent event) {
        running.put(event.getResource().getResourceName(), event.getTransferredBytes());
        show(event.getResource().getResourceName());
    }

    @Override
    public synchronized void transferSucceeded(TransferEvent event) {
        running.remove(event.getResource().getResourceName());
        files++;
        bytes += event.getTransferredBytes();
        show(event.getResource().getResourceName());
    }

    @Override
    public synchronized void transferFailed(TransferEvent event) {
        running.remove(event.getResource().getResourceName());
    }

    private void show(String resource) {
        long now = System.nanoTime();
        if (now - lastShown < INTERVAL) {
            return;
        }
        lastShown = now;
        long all = bytes + running.values().stream().mapToLong(Long::longValue).sum();
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        show.accept(String.format(
                Locale.ROOT, "Downloading %s … (file %d, %.1f MB so far)", name, files + running.size(), all / 1e6));
    }
}
