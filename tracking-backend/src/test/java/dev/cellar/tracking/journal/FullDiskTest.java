package dev.cellar.tracking.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.ChildJvm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    @TempDir
    Path journals;

    @Test
    void recordingPausesWithOneLineWhereThereIsNoRoomForMore() throws Exception {
        Process process = ChildJvm.startWithFileLimit(100, FullDisk.class, journals.toString());
        List<String> said = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        assertThat(said.get(0)).isEqualTo("kept 100");
        assertThat(said.get(1)).startsWith("trouble recording is paused").contains("when there is room");
        try (JournalReader reader = new JournalReader(journals.resolve("run"))) {
            assertThat(reader.next(1_000)).hasSize(100);
            assertThat(reader.torn()).isEmpty();
        }
    }
}
