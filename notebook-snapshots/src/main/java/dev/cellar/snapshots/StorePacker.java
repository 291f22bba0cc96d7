package dev.cellar.snapshots;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.storage.pack.PackConfig;
import org.jspecify.annotations.Nullable;

/**
 * Packs the objects of a store while others read and write. Nothing that a ref reaches is removed, and, but for
 * {@link #prune}, nothing that none reaches either: another process may be about to name it. One packer works on a store at a time; a second one
 * leaves it at that. Uses a repository of its own.
 */
final class StorePacker {

    private static final String LOCK = "cellar-packing.lock";

    private final Path gitDir;
    private final ProgressMonitor monitor;

    StorePacker(Path gitDir, ProgressMonitor monitor) {
        this.gitDir = gitDir;
        this.monitor = monitor;
    }

    private interface Packing {
        void run(GC gc) throws IOException, ParseException, GitAPIException, InterruptedException, ExecutionException;
    }

    /** Puts loose objects into packs; deltas that are there already are kept. */
    boolean consolidate() throws IOException {
        return pack(true, GC::repack);
    }

    /** Packs everything anew, as small as it gets, and the refs as well. */
    boolean compact() throws IOException {
        return pack(false, gc -> gc.gc().get());
    }

    /**
     * Packs everything anew and drops whatever no ref reaches, however young it is; the refs' former values as well. Only
     * while nobody else writes.
     */
    boolean prune() throws IOException {
        return pack(false, gc -> {
            gc.setExpire(Instant.now().plus(Duration.ofDays(1)));
            gc.gc().get();
        });
    }

    private boolean pack(boolean reuseDeltas, Packing packing) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(gitDir.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null) {
                return false;
            }
            try (FileRepository repository = StoreRepository.open(gitDir)) {
                packing.run(collector(repository, reuseDeltas));
                return true;
            }
        } catch (ParseException | GitAPIException | ExecutionException e) {
            throw new IOException("Git could not pack the store " + gitDir + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while packing the store " + gitDir, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held in this process
        }
    }

    private GC collector(FileRepository repository, boolean reuseDeltas) {
        PackConfig config = new PackConfig(repository);
        config.setReuseDeltas(reuseDeltas);
        GC collector = new GC(repository);
        collector.setPackConfig(config);
        collector.setProgressMonitor(monitor);
        collector.setExpire(Instant.EPOCH);
        collector.setPackExpireAgeMillis(0);
        return collector;
    }
}
