package dev.cellar.cli.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cellar.cli.output.Json;
import dev.cellar.cli.output.RunDetails;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.Version;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Writes a run as files that stock tools read:
 *
 * <pre>
 * run.json          as `cellar show RUN --json` prints it
 * metrics.csv       every point: metric,step,value,time
 * artifacts/        files and models, under their names
 * figures/          figures, under their names
 * lags.ipynb        the notebook as the run left it
 * versions.bundle   its versions, for `git clone versions.bundle`
 * </pre>
 */
public final class RunExport {
    private static final String FIGURES = "figures";

    private final TrackingStore store;
    private final Run run;

    public RunExport(TrackingStore store, Run run) {
        this.store = store;
        this.run = run;
    }

    /**
     * Writes into a folder that is new or empty.
     *
     * @return what the export does not have, a line each
     */
    public List<String> to(Path directory) throws IOException {
        ExportFolder folder = ExportFolder.at(directory);
        Files.write(folder.file("", "run.json"), (Json.write(RunDetails.of(store, run)) + "\n").getBytes(UTF_8));
        metrics(folder.file("", "metrics.csv"));
        for (Artifact artifact : store.artifacts(run.id())) {
            Files.write(file(folder, artifact), store.object(artifact.sha256()));
        }
        return notebook(folder);
    }

    private static Path file(ExportFolder folder, Artifact artifact) throws IOException {
        if (artifact.kind() != ArtifactKind.FIGURE) {
            return folder.file("artifacts", artifact.name());
        }
        // A run names its figures `figures/loss.svg` itself.
        String name = artifact.name();
        return folder.file(FIGURES, name.startsWith(FIGURES + "/") ? name.substring(FIGURES.length() + 1) : name);
    }

    private void metrics(Path file) throws IOException {
        try (BufferedWriter csv = Files.newBufferedWriter(file, UTF_8)) {
            csv.write("metric,step,value,time\n");
            for (String metric : new TreeSet<>(store.metrics(run.id()).keySet())) {
                for (MetricPoint point : store.metric(run.id(), metric)) {
                    csv.write(quoted(metric) + "," + point.step() + "," + point.value() + "," + point.at() + "\n");
                }
            }
        }
    }

    private static String quoted(String name) {
        return name.matches("[^\",\\r\\n]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private List<String> notebook(ExportFolder folder) throws IOException {
        for (NotebookEntry notebook : store.notebooks()) {
            List<Version> versions = store.history(notebook.id()).stream()
                    .filter(version -> Objects.equals(run.id(), version.runId()))
                    .toList();
            if (!versions.isEmpty()) {
                Files.write(
                        folder.file("", notebook.name() + ".ipynb"),
                        NotebookWriter.write(store.document(versions.get(versions.size() - 1))));
                try (OutputStream out = Files.newOutputStream(folder.file("", "versions.bundle"))) {
                    store.bundle(notebook.id(), out);
                }
                return List.of();
            }
        }
        return List.of("the notebook: this run made no version of one");
    }
}
