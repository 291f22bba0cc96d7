package dev.cellar.benchmarks;

import dev.cellar.cli.ShippedKernel;
import dev.cellar.client.CellResult;
import dev.cellar.client.KernelClient;
import dev.cellar.client.KernelLaunch;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a card adds to the cell that shows it, against a plain cell, in turn, in a real kernel process. */
final class CardBenchmark implements Benchmark {
    private static final int WARM_UP = 15;
    private static final int TIMES = 60;
    private static final double BOUND = 30;
    private static final List<String> CARDS = List.of("status", "history", "chart auc", "resources");

    @Override
    public String name() {
        return "card";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        Path notebook = folder.resolve("lags.ipynb");
        Files.write(notebook, NotebookWriter.write(Notebook.of(List.of(Cell.code("c0", "int a = 1")))));
        KernelLaunch launch = KernelLaunch.of(ShippedKernel.spec())
                .workingDirectory(folder)
                .env("CELLAR_HOME", folder.resolve("home").toString())
                .env("CELLAR_NOTEBOOK", notebook.toString())
                .build();
        try (KernelClient kernel = KernelClient.start(launch)) {
            run(kernel, "int a = 1;");
            run(kernel, "%track start forecast");
            run(kernel, "for (int i = 0; i < 1000; i++) Track.metric(\"auc\", i / 1000.0);");
            return measure(kernel);
        }
    }

    private static List<Row> measure(KernelClient kernel) throws Exception {
        List<Samples> cards = new ArrayList<>();
        CARDS.forEach(card -> cards.add(new Samples()));
        Samples plain = new Samples();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            boolean counts = i >= WARM_UP;
            for (int card = 0; card < CARDS.size(); card++) {
                (counts && card == 0 ? plain : new Samples()).time(() -> run(kernel, "a = 2;"));
                String magic = "%track " + CARDS.get(card);
                (counts ? cards.get(card) : new Samples()).time(() -> run(kernel, magic));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int card = 0; card < CARDS.size(); card++) {
            rows.add(Row.difference(
                    "%track " + CARDS.get(card) + " beside a plain cell", BOUND, cards.get(card), plain));
        }
        return rows;
    }

    private static void run(KernelClient kernel, String code) throws IOException {
        CellResult result = kernel.execute(code);
        if (!result.ok()) {
            throw new IOException(code + " failed: " + result.error());
        }
    }
}
