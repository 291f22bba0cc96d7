package dev.cellar.cli.command;

import dev.cellar.cli.Distribution;
import dev.cellar.cli.ShippedKernel;
import dev.cellar.cli.output.Terminal;
import dev.cellar.client.KernelClient;
import dev.cellar.client.KernelLaunch;
import dev.cellar.magics.text.Humanise;
import dev.cellar.magics.text.Table;
import dev.cellar.magics.text.TextTable;
import dev.cellar.tracking.RunQuery;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.filter.RunFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code cellar prepare}: makes the class-data archive of the bundled kernel, so that it starts fast. {@code bin/cellar}
 * calls it once for each JDK, while it makes the command's own archive of what this loads.
 */
@Command(name = "prepare", hidden = true, description = "Make the class-data archives of this JDK.")
public final class PrepareCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        Path archive = Distribution.kernelArchive();
        Path made = archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
        try (var scratch = new ScratchFolder()) {
            list(scratch.path().resolve("store"));
            KernelLaunch launch = KernelLaunch.of(ShippedKernel.spec(List.of("-XX:ArchiveClassesAtExit=" + made)))
                    .workingDirectory(scratch.path())
                    .env("CELLAR_HOME", scratch.path().resolve("kernel").toString())
                    .build();
            try (KernelClient kernel = KernelClient.start(launch)) {
                kernel.execute("1 + 1");
            }
        }
        if (Files.exists(made)) {
            Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
        }
        return 0;
    }

    /** What most commands do: read a store and print a table. Nothing of git, which this JVM's archiver trips over. */
    private static void list(Path home) {
        try (TrackingStore store = Stores.open(home)) {
            store.notebooks();
            store.history("");
            store.runs(RunQuery.latest(1).where(RunFilter.parse("metrics.auc > 0.9 order by metrics.auc desc")));
        }
        Table table = Table.builder()
                .left("version")
                .right("took")
                .row("@1", Humanise.duration(Duration.ofMillis(1)))
                .build();
        TextTable.render(table, Terminal.width());
    }
}
