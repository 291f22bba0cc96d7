package dev.cellar.benchmarks;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The notebooks that come with Cellar, executed.
 *
 * @param folder for the executed notebooks
 */
record ExecutedExamples(Path folder) {
    private static final Path EXAMPLES = Path.of(System.getProperty("cellar.examples"));

    /** Each as it stood after each of its cells: outputs down to that cell, none below. */
    List<List<Notebook>> cellByCell() throws IOException, InterruptedException {
        List<List<Notebook>> all = new ArrayList<>();
        for (Path example : examples()) {
            Path executed = folder.resolve(example.getFileName());
            new CellarCommand(folder, folder.resolve("home"))
                    .run("run", "--no-track", "--out", executed.toString(), example.toString());
            all.add(versions(NotebookReader.read(executed)));
        }
        return all;
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Notebook> versions(Notebook executed) {
        List<Cell> cells = new ArrayList<>(
                executed.cells().stream().map(ExecutedExamples::cleared).toList());
        List<Notebook> versions = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (executed.cells().get(i).type().isCode()) {
                cells.set(i, executed.cells().get(i));
                versions.add(executed.withCells(cells));
            }
        }
        return versions;
    }

    private static Cell cleared(Cell cell) {
        return cell.type().isCode() ? cell.executed(cell.source(), null, List.of()) : cell;
    }
}
