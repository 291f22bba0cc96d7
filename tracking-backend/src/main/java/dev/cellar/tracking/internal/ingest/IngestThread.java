package dev.cellar.tracking.internal.ingest;

import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.journal.JournalEvent.VersionDue;
import dev.cellar.tracking.journal.JournalReader;
import dev.cellar.tracking.journal.JournalReader.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one background thread of a session: follows the journals of its runs, one run after the other, and brings what they
 * hold into the stores. Fails never: it says what is wrong, and tries again from the journal.
 */
public final class IngestThread {
    private static final int BATCH = 20_000;
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final OpenStore store;
    private final Runnable first;
    private final Queue<RunFeed> feeds = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private final Object progress = new Object();
    private volatile boolean stopping;
    private volatile @Nullable String trouble;
    private final AtomicInteger looksWanted = new AtomicInteger();

    /** @param first done before anything else, such as taking in what killed kernels left */
    public IngestThread(OpenStore store, Runnable first) {
        this.store = store;
        this.first = first;
        thread = new Thread(this::run, "cellar-ingest");
        thread.setDaemon(true);
        thread.setContextClassLoader(IngestThread.class.getClassLoader());
        thread.start();
    }

    public void submit(RunFeed feed) {
        feeds.add(feed);
        wake();
    }

    /** Something was appended that should not wait for the next regular look. */
    public void wake() {
        LockSupport.unpark(thread);
    }

    /** Looks at the notebook's file and waits until all that the journals hold is in every store. */
    public boolean flush(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        int look = looksWanted.incrementAndGet();
        List<RunFeed> waiting = List.copyOf(feeds);
        List<Long> targets = new ArrayList<>();
        waiting.forEach(feed -> targets.add(feed.journal().sequence()));
        synchronized (progress) {
            for (int i = 0; i < waiting.size(); ) {
                if (waiting.get(i).hasSettled(targets.get(i), look)) {
                    i++;
                    continue;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wake();
                try {
                    TimeUnit.NANOSECONDS.timedWait(progress, Math.min(left, IDLE_NANOS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return true;
    }

    /** Lets the thread end once the feeds that ended are in the stores, or the time ran out. */
    public boolean stop(Duration limit) {
        boolean all = flush(limit);
        stopping = true;
        wake();
        try {
            thread.join(Math.max(1, limit.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return all && feeds.isEmpty();
    }

    /** Runs that are not in the stores yet. */
    public Optional<String> trouble() {
        return feeds.stream()
                .flatMap(feed -> feed.trouble().stream())
                .findFirst()
                .or(() -> Optional.ofNullable(trouble));
    }

    private void run() {
        try {
            first.run();
        } catch (Throwable e) {
            trouble = Texts.reason(e);
        }
        while (!stopping) {
            RunFeed feed = feeds.peek();
            if (feed == null) {
                LockSupport.parkNanos(LOOK_NANOS);
            } else {
                follow(feed);
            }
        }
    }

    /** Follows one run until it is whole in the stores, or something fails. */
    private void follow(RunFeed feed) {
        try (JournalReader reader = new JournalReader(feed.journal().directory())) {
            RunIngest ingest = new RunIngest(store, feed.runId());
            long looked = System.nanoTime();
            int look = 0;
            while (!stopping) {
                boolean ended = feed.isEnded();
                int wanted = looksWanted.get();
                if (wanted != look || System.nanoTime() - looked > LOOK_NANOS) {
                    feed.watch().check();
                    look = wanted;
                    looked = System.nanoTime();
                }
                long target = feed.journal().sequence();
                List<Entry> batch = reader.next(BATCH);
                ingest.apply(batch);
                List<String> observed = ingest.observed();
                if (!observed.isEmpty()) {
                    feed.watch().check();
                    observed.forEach(id -> feed.journal().append(new VersionDue(feed.runId(), id)));
                } else if (batch.isEmpty() && ended) {
                    ingest.complete();
                    store.records().keep(feed.journal().directory(), List.of());
                    feed.journal().delete();
                    feed.finish();
                    feeds.remove(feed);
                    announce();
                    return;
                } else if (batch.isEmpty()) {
                    feed.settle(target, look);
                    announce();
                    LockSupport.parkNanos(IDLE_NANOS);
                }
            }
        } catch (Throwable e) {
            // An error, too: this is the one thread that takes in what the journal holds.
            feed.fail("the stores are behind the journal: " + Texts.reason(e) + "; nothing is lost, it is tried again");
            announce();
            LockSupport.parkNanos(RETRY_NANOS);
        }
    }

    private void announce() {
        synchronized (progress) {
            progress.notifyAll();
        }
    }
}
