package dev.cellar.recorder;

import dev.cellar.recorder.hook.CellListener;
import dev.cellar.recorder.hook.CellRequest;
import dev.cellar.recorder.hook.WireMessage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Passes on to parts that are still being made. The first cell waits for them once; one that comes too early for that is
 * not recorded, later ones are as soon as the parts are there. If they cannot be made nothing is recorded, which is said
 * once.
 */
final class PatientListener implements CellListener {
    private final CompletableFuture<Parts> parts;
    private final Trouble trouble;
    private volatile @Nullable CellListener target;
    private volatile boolean waited;

    PatientListener(CompletableFuture<Parts> parts, Trouble trouble) {
        this.parts = parts;
        this.trouble = trouble;
    }

    private @Nullable CellListener target() {
        CellListener ready = target;
        if (ready == null && (!waited || parts.isDone())) {
            waited = true;
            try {
                ready = parts.get(Recorder.PATIENCE_SECONDS, TimeUnit.SECONDS).listener();
                target = ready;
            } catch (ExecutionException e) {
                trouble.report("this kernel", e.getCause() == null ? e : e.getCause());
            } catch (TimeoutException e) {
                trouble.report(
                        "the first cells",
                        new TimeoutException("it was not ready after " + Recorder.PATIENCE_SECONDS + " s"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return ready;
    }

    @Override
    public void requested(CellRequest request) {
        CellListener ready = target();
        if (ready != null) {
            ready.requested(request);
        }
    }

    @Override
    public void began(CellRequest request) {
        CellListener ready = target();
        if (ready == null) {
            trouble.cellBegan();
        } else {
            ready.began(request);
        }
    }

    @Override
    public void sent(WireMessage message) {
        CellListener ready = target();
        if (ready == null) {
            trouble.heard(message);
        } else {
            ready.sent(message);
        }
    }

    @Override
    public void ended(String messageId) {
        CellListener ready = target();
        if (ready == null) {
            trouble.cellEnded();
        } else {
            ready.ended(messageId);
        }
    }

    @Override
    public void failed(String what, Throwable cause) {
        trouble.report(what, cause);
    }
}
