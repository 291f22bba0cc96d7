package dev.cellar.tracking.internal.store;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.snapshots.CommitId;
import dev.cellar.tracking.PurgeReceipt;
import dev.cellar.tracking.PurgeTarget;
import dev.cellar.tracking.RunQuery;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.AttemptQuery;
import dev.cellar.tracking.internal.db.Database;
import dev.cellar.tracking.internal.db.DatasetTable;
import dev.cellar.tracking.internal.db.ExecutionTable;
import dev.cellar.tracking.internal.db.LabelTable;
import dev.cellar.tracking.internal.db.LogTable;
import dev.cellar.tracking.internal.db.MetricTable;
import dev.cellar.tracking.internal.db.NotebookTable;
import dev.cellar.tracking.internal.db.RunContents;
import dev.cellar.tracking.internal.db.RunSearch;
import dev.cellar.tracking.internal.db.StepQuery;
import dev.cellar.tracking.internal.db.VersionTable;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.internal.ingest.SaveVersions;
import dev.cellar.tracking.internal.purge.Purge;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.LogLine;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.ResourceSample;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.Snippet;
import dev.cellar.tracking.model.Step;
import dev.cellar.tracking.model.Variables;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The embedded store: SQLite for runs, git for versions, files for objects. */
public final class EmbeddedStore implements TrackingStore {
    private final OpenStore store;
    private final Database database;

    /** @param store closed with this */
    public EmbeddedStore(OpenStore store) {
        this.store = store;
        this.database = store.database();
    }

    @Override
    public Path home() {
        return store.layout().home();
    }

    @Override
    public List<Run> runs(RunQuery query) {
        return database.query(connection -> RunSearch.find(connection, query));
    }

    @Override
    public Run run(String reference) {
        return new RunReferences(database).find(reference);
    }

    @Override
    public List<Execution> executions(String runId) {
        return database.read(handle -> ExecutionTable.ofRun(handle, runId));
    }

    @Override
    public Optional<Execution> execution(String executionId) {
        return database.read(handle -> ExecutionTable.find(handle, executionId)).map(this::withOutputs);
    }

    private Execution withOutputs(Execution execution) {
        return database.read(handle -> ExecutionTable.place(handle, execution.id()))
                .flatMap(this::cell)
                .map(cell -> execution.withOutputs(cell.outputs()))
                .orElse(execution);
    }

    private Optional<Cell> cell(ExecutionTable.Place place) {
        try {
            return store.snapshots().read(new CommitId(place.commit())).cell(place.documentCell());
        } catch (IOException e) {
            throw damaged(place.commit(), e);
        }
    }

    @Override
    public List<Attempt> attempts(String runId) {
        return database.read(handle -> AttemptQuery.ofRun(handle, runId));
    }

    @Override
    public Map<String, String> params(String runId) {
        return database.read(handle -> RunContents.params(handle, runId));
    }

    @Override
    public Map<String, Double> metrics(String runId) {
        return database.read(handle -> MetricTable.last(handle, runId));
    }

    @Override
    public List<MetricPoint> metric(String runId, String name) {
        return database.read(handle -> MetricTable.points(handle, runId, name));
    }

    @Override
    public List<Artifact> artifacts(String runId) {
        return database.read(handle -> RunContents.artifacts(handle, runId));
    }

    @Override
    public byte[] object(String sha256) {
        return store.objects().get(sha256);
    }

    @Override
    public List<Dataset> datasets(String runId) {
        return database.read(handle -> DatasetTable.ofRun(handle, runId));
    }

    @Override
    public Optional<Dataset> datasetBefore(Run run, String name, String role) {
        return database.read(handle -> DatasetTable.before(handle, run, name, role));
    }

    @Override
    public List<LogLine> log(String runId) {
        return database.read(handle -> LogTable.ofRun(handle, runId));
    }

    @Override
    public Optional<Environment> environment(String runId) {
        return database.read(handle -> RunContents.environment(handle, runId));
    }

    @Override
    public Optional<Environment> environment(String runId, Instant by) {
        return database.read(handle -> RunContents.environment(handle, runId, by));
    }

    @Override
    public List<ResourceSample> samples(String runId) {
        return database.read(handle -> RunContents.samples(handle, runId));
    }

    @Override
    public Optional<Variables> variables(String executionId) {
        return database.read(handle -> ExecutionTable.variables(handle, executionId));
    }

    @Override
    public Optional<ResourceUse> resources(String executionId) {
        return database.read(handle -> ExecutionTable.resources(handle, executionId));
    }

    @Override
    public Map<String, ResourceUse> resourcesOfRun(String runId) {
        return database.read(handle -> ExecutionTable.resourcesOfRun(handle, runId));
    }

    @Override
    public List<Snippet> snippets(String executionId) {
        return database.read(handle -> ExecutionTable.snippets(handle, executionId));
    }

    @Override
    public Optional<Names> names(String executionId) {
        return database.read(handle -> ExecutionTable.names(handle, executionId));
    }

    @Override
    public List<Step> steps(String runId) {
        return database.read(handle -> StepQuery.ofRun(handle, runId));
    }

    @Override
    public List<NotebookEntry> notebooks() {
        return database.query(NotebookTable::entries);
    }

    @Override
    public NotebookEntry notebook(String pathOrName) {
        return new NotebookReferences(database).find(pathOrName);
    }

    @Override
    public NotebookEntry relink(String pathOrName, Path file) {
        return new NotebookRelink(database).relink(pathOrName, file);
    }

    @Override
    public List<Version> history(String notebookId) {
        return database.query(connection -> VersionTable.ofNotebook(connection, notebookId));
    }

    @Override
    public Version version(String notebookId, String reference) {
        return new VersionReferences(database).find(notebookId, reference);
    }

    @Override
    public Version label(Version version, String name) {
        VersionReferences.checkLabel(name);
        if (!store.redactor().text(name).equals(name)) {
            throw new StoreException(
                    "a label is shared with the versions, and this one holds a secret: choose another");
        }
        database.change(handle -> LabelTable.put(handle, version.notebookId(), name, version.number()));
        return version(version.notebookId(), "@" + version.number());
    }

    @Override
    public Notebook document(Version version) {
        try {
            return NotebookReader.read(store.snapshots().restore(new CommitId(version.commit())));
        } catch (IOException e) {
            throw damaged(version.commit(), e);
        }
    }

    @Override
    public Notebook redacted(Notebook notebook) {
        return store.redactor().notebook(notebook);
    }

    @Override
    public byte[] restore(Version version) {
        try {
            CommitId commit = new CommitId(version.commit());
            byte[] recorded = store.snapshots().restore(commit);
            String original = store.snapshots().info(commit).trailers().get(SaveVersions.VAULT);
            return store.redactor().revealed(recorded, original);
        } catch (IOException e) {
            throw damaged(version.commit(), e);
        }
    }

    @Override
    public Version snapshotFile(Path notebook) {
        return new FileSnapshot(store).of(notebook);
    }

    @Override
    public List<Run> recover() {
        return new Recovery(store).run();
    }

    @Override
    public List<String> fsck(boolean repair) {
        StoreCheck check = new StoreCheck(store);
        return repair ? check.mend(new Mending(store.layout(), true), false) : check.look();
    }

    @Override
    public String gc() {
        return new StoreCollection(store).run();
    }

    @Override
    public PurgeReceipt purge(PurgeTarget target, boolean dryRun) {
        recover();
        return new Purge(store).run(target, dryRun);
    }

    @Override
    public void bundle(String notebookId, OutputStream out) throws IOException {
        store.snapshots().bundle(UUID.fromString(notebookId), out);
    }

    @Override
    public void close() {
        store.close();
    }

    private static StoreException damaged(String commit, IOException cause) {
        return new StoreException(
                "version " + commit + " cannot be read (" + Texts.reason(cause) + "): run `cellar fsck`", cause);
    }
}
