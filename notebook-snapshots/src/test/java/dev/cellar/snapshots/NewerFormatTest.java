package dev.cellar.snapshots;

import static dev.cellar.snapshots.Samples.notebook;
import static dev.cellar.snapshots.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewerFormatTest {
    @TempDir
    Path folder;

    @Test
    void aRepositoryOfANewerFormatIsRefusedInOneLineAndNotTouched() throws IOException {
        Path gitDir = folder.resolve("s.git");
        try (SnapshotStore store = SnapshotStore.open(gitDir)) {
            store.commit(snapshot(notebook()).build());
        }
        new RealGit(gitDir).run("config", "cellar.format", "2");
        Map<Path, FileTime> before = files(gitDir);

        assertThatThrownBy(() -> SnapshotStore.open(gitDir))
                .isInstanceOf(IOException.class)
                .message()
                .hasLineCount(1)
                .contains(gitDir.toString(), "written by a newer Cellar", "its format is 2", "Update Cellar");

        assertThat(files(gitDir)).isEqualTo(before);
    }

    private static Map<Path, FileTime> files(Path folder) throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                files.put(path, Files.getLastModifiedTime(path));
            }
        }
        return files;
    }
}
