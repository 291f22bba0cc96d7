package dev.cellar.cli.command;

import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookFiles;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** Mixed into a command about a notebook as it stood at a version, or as it stands. */
final class NotebookAt {
    @Parameters(
            index = "0",
            paramLabel = "NOTEBOOK[@V]",
            description = "Such as lags.ipynb, or lags.ipynb@12 as it stood then.")
    private String text = "";

    Path notebook() {
        return NotebookVersion.isOne(text) ? NotebookVersion.parse(text).notebook() : Path.of(text);
    }

    Version version(TrackingStore store) {
        String reference =
                NotebookVersion.isOne(text) ? NotebookVersion.parse(text).version() : "@latest";
        return store.version(store.notebook(notebook().toString()).id(), reference);
    }

    /** What it says: the version, or the file where that is newer than all versions. */
    Notebook document(TrackingStore store, Version version) throws IOException {
        Path file = notebook();
        boolean newer = !NotebookVersion.isOne(text)
                && Files.isRegularFile(file)
                && Files.getLastModifiedTime(file).toInstant().isAfter(version.at());
        return newer ? store.redacted(NotebookFiles.readStable(file).notebook()) : store.document(version);
    }
}
