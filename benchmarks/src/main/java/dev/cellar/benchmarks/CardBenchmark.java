package dev.cellar.benchmarks;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
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
        try (BenchKernel kernel = BenchKernel.recorded(folder, notebook)) {
            kernel.run("int a = 1;");
            kernel.run("%track start forecast");
            kernel.run("for (int i = 0; i < 1000; i++) Track.metric(\"auc\", i / 1000.0);");
            return measure(kernel);
        }
    }

    private static List<Row> measure(BenchKernel kernel) throws Exception {
        List<Samples> cards = new ArrayList<>();
        CARDS.forEach(card -> cards.add(new Samples()));
        Samples plain = new Samples();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            boolean counts = i >= WARM_UP;
            for (int card = 0; card < CARDS.size(); card++) {
                (counts && card == 0 ? plain : new Samples()).time(() -> kernel.run("a = 2;"));
                String magic = "%track " + CARDS.get(card);
                (counts ? cards.get(card) : new Samples()).time(() -> kernel.run(magic));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int card = 0; card < CARDS.size(); card++) {
            rows.add(Row.difference(
                    "%track " + CARDS.get(card) + " beside a plain cell", 50, BOUND, cards.get(card), plain));
        }
        return rows;
    }
}
