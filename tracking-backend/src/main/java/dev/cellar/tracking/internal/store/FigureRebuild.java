package dev.cellar.tracking.internal.store;

import dev.cellar.notebook.Cell;
import dev.cellar.snapshots.CommitId;
import dev.cellar.tracking.RunQuery;
import dev.cellar.tracking.internal.db.ExecutionTable;
import dev.cellar.tracking.internal.db.RunSearch;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.internal.ingest.RowRebuild;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the figures of all runs anew, from the outputs in their versions. */
final class FigureRebuild {
    private final OpenStore store;
    private final List<String> problems = new ArrayList<>();

    FigureRebuild(OpenStore store) {
        this.store = store;
    }

    List<String> problems() {
        for (Run run : store.database()
                .read(handle -> RunSearch.find(handle.getConnection(), RunQuery.latest(Integer.MAX_VALUE)))) {
            RowRebuild rows = new RowRebuild(store, run.id());
            for (Execution execution : store.database().read(handle -> ExecutionTable.ofRun(handle, run.id()))) {
                cell(execution).ifPresent(cell -> rows.figures(execution.withOutputs(cell.outputs())));
            }
        }
        return problems;
    }

    private Optional<Cell> cell(Execution execution) {
        Optional<ExecutionTable.Place> place =
                store.database().read(handle -> ExecutionTable.place(handle, execution.id()));
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            return store.snapshots()
                    .read(new CommitId(place.get().commit()))
                    .cell(place.get().documentCell());
        } catch (IOException e) {
            problems.add("the outputs of cell " + execution.id() + " cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }
}
