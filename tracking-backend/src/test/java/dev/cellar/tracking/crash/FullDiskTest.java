package dev.cellar.tracking.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cellar.tracking.TrackingStores;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real disks that are full, and a home that cannot be written. */
class FullDiskTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aDiskOfOnesOwn() throws Exception {
        assumeTrue(
                SmallDisk.isPossible(folder),
                "no file system can be mounted in a namespace here (unshare -rm): disk full is not tested");
    }

    /** Sizes at which other parts run out first, with what a store takes at its start. */
    @ParameterizedTest
    @ValueSource(ints = {24_000, 40_000})
    void recordingStopsWithOneLineAndGoesOnWhenThereIsRoom(int kilobytes) throws Exception {
        List<String> said = said(SmallDisk.start(folder, kilobytes, CellsOnASmallDisk.class));
        assertThat(said).as(said.toString()).noneMatch(line -> line.startsWith("failed"));
        assertThat(said).contains("went on").noneMatch(line -> line.startsWith("lost"));
        assertThat(word(said, "kept ")).endsWith(" 5");
        assertThat(said.stream().filter(line -> line.startsWith("trouble ")))
                .hasSize(2)
                .allMatch(line -> line.contains("No space left") && line.contains("room"));
        assertThat(word(said, "again ")).endsWith(" 1");
        assertThat(Integer.parseInt(word(said, "cells "))).isGreaterThanOrEqualTo(25);
    }

    @Test
    void aHomeThatCannotBeMadeIsSaidInOneLineAndCellsGoOn() throws Exception {
        List<String> said = said(SmallDisk.startReadOnly(folder, StartOnAReadOnlyHome.class));
        assertThat(said).hasSize(2);
        assertThat(said.get(0)).startsWith("refused cannot make").contains("CELLAR_HOME");
        assertThat(said.get(1)).isEqualTo("went on");
    }

    @Test
    void aStoreThatCannotBeWrittenIsSaidInOneLineAndCellsGoOn() throws Exception {
        TrackingStores.open(folder.resolve("store")).close();
        List<String> said = said(SmallDisk.startReadOnly(folder, StartOnAReadOnlyHome.class));
        assertThat(said).hasSize(2);
        assertThat(said.get(0)).startsWith("refused ").contains("CELLAR_HOME");
        assertThat(said.get(1)).isEqualTo("went on");
    }

    private static List<String> said(Process process) throws InterruptedException {
        List<String> said = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(said.toString()).isZero();
        return said;
    }

    private static String word(List<String> said, String kind) {
        return said.stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .findFirst()
                .orElseThrow();
    }
}
