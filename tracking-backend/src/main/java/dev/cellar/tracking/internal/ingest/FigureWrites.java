package dev.cellar.tracking.internal.ingest;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.FigureTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.objects.StoredObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps the figures that an execution showed, as artifacts of its run. */
final class FigureWrites {
    private final OpenStore store;
    private final String runId;

    FigureWrites(OpenStore store, String runId) {
        this.store = store;
        this.runId = runId;
    }

    /**
     * Puts the figures of an execution into the object store and hands back their rows, which replace those it had.
     *
     * @param sequence of the event that told of the outputs
     */
    Write of(long sequence, Execution execution) {
        List<FigureTable.Row> rows = new ArrayList<>();
        for (FigureOutputs.Figure figure : FigureOutputs.of(execution)) {
            StoredObject object = put(figure);
            rows.add(new FigureTable.Row(
                    sequence,
                    figure.output(),
                    new Artifact(
                            runId,
                            execution.id(),
                            figure.name(),
                            ArtifactKind.FIGURE,
                            figure.mediaType(),
                            object.sha256(),
                            object.bytes(),
                            LiveDocument.end(execution))));
        }
        return handle -> FigureTable.replace(handle, runId, execution.id(), rows);
    }

    private StoredObject put(FigureOutputs.Figure figure) {
        try {
            return store.objects().put(figure.bytes());
        } catch (IOException e) {
            throw new StoreException(figure.name() + " cannot be kept: " + Texts.reason(e), e);
        }
    }
}
