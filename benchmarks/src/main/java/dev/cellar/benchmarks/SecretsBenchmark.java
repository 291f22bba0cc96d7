package dev.cellar.benchmarks;

import dev.cellar.benchmarks.secrets.CleanText;
import dev.cellar.benchmarks.secrets.PlantedSecrets;
import dev.cellar.benchmarks.secrets.Recall;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How many planted secrets are kept out of the stores, and how often something harmless is taken for one. */
final class SecretsBenchmark implements Benchmark {
    private static final double BOUND = 0.99;
    private static final List<String> EXAMPLES = List.of("quickstart", "images", "text", "time-series");

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        Path root =
                Path.of(System.getProperty("cellar.dist")).resolve("../../..").toRealPath();
        return List.of(found(folder), texts(root, folder), examples(root, folder));
    }

    private static Row found(Path folder) throws IOException {
        Recall recall = Recall.of(PlantedSecrets.of(1), folder.resolve("planted"));
        return new Row(
                "secrets found of " + recall.planted() + " planted",
                "≥ 99 %",
                String.format(
                        Locale.ROOT,
                        "%.2f %%, %d missed",
                        100 * recall.share(),
                        recall.missed().size()),
                recall.share() >= BOUND,
                recall.planted());
    }

    private static Row texts(Path root, Path folder) throws IOException {
        List<CleanText> texts = CleanText.of(root);
        return alarms(
                "clean texts", CleanText.alarms(texts, folder.resolve("texts")).size(), texts.size());
    }

    /** Runs every example and counts what is in the vaults: all that was taken for a secret anywhere in a run. */
    private static Row examples(Path root, Path folder) throws Exception {
        copy(root.resolve("examples"), folder.resolve("examples"));
        CellarCommand cellar = new CellarCommand(folder, folder.resolve("home"));
        for (String example : EXAMPLES) {
            cellar.run(
                    "run",
                    "examples/" + example + ".ipynb",
                    "--out",
                    folder.resolve(example + ".ipynb").toString());
        }
        int alarms = 0;
        Path vault = folder.resolve("home/vault");
        if (Files.isDirectory(vault)) {
            try (DirectoryStream<Path> kept = Files.newDirectoryStream(vault, "[0-9a-f]*")) {
                for (Path ignored : kept) {
                    alarms++;
                }
            }
        }
        return alarms("executed examples, outputs and variables", alarms, EXAMPLES.size());
    }

    private static Row alarms(String of, int alarms, int texts) {
        return new Row("alarms in " + texts + " " + of, "0", Integer.toString(alarms), alarms == 0, texts);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
