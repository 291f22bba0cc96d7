package dev.cellar.recorder;

import dev.cellar.recorder.hook.CellListener;
import dev.cellar.recorder.hook.CellRequest;
import dev.cellar.recorder.hook.WireMessage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Passes on to parts that are still being made: the first cell waits for them. If they cannot be made nothing is
 * recorded, and the cells do not notice; {@code %track} says why.
 */
final class PatientListener implements CellListener {
    private final Supplier<Parts> parts;
    private volatile @Nullable CellListener target;
    private volatile boolean givenUp;

    PatientListener(Supplier<Parts> parts) {
        this.parts = parts;
    }

    private @Nullable CellListener target() {
        CellListener ready = target;
        if (ready == null && !givenUp) {
            try {
                ready = parts.get().listener();
                target = ready;
            } catch (RuntimeException e) {
                givenUp = true;
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
        if (ready != null) {
            ready.began(request);
        }
    }

    @Override
    public void sent(WireMessage message) {
        CellListener ready = target();
        if (ready != null) {
            ready.sent(message);
        }
    }

    @Override
    public void ended(String messageId) {
        CellListener ready = target();
        if (ready != null) {
            ready.ended(messageId);
        }
    }

    @Override
    public void failed(String what, Throwable cause) {
        CellListener ready = target;
        if (ready != null) {
            ready.failed(what, cause);
        }
    }
}
