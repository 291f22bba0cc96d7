package dev.cellar.benchmarks.secrets;

import dev.cellar.tracking.redact.Redactor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many of the planted secrets are nowhere in what is recorded.
 *
 * @param planted how many there were
 * @param missed those that are still there, in whole or in part
 */
public record Recall(int planted, List<Plant> missed) {
    public Recall {
        missed = List.copyOf(missed);
    }

    /** Records each plant by a redactor with a vault in a folder. */
    public static Recall of(List<Plant> plants, Path vault) throws IOException {
        Recorder recorder = new Recorder(Redactor.over(vault, Map.of()));
        List<Plant> missed = new ArrayList<>();
        for (Plant plant : plants) {
            if (plant.isIn(recorder.recorded(plant.as(), plant.text()))) {
                missed.add(plant);
            }
        }
        return new Recall(plants.size(), missed);
    }

    public double share() {
        return 1 - (double) missed.size() / planted;
    }

    /** The forms that were missed, and how often. */
    public List<String> forms() {
        return missed.stream()
                .map(plant -> plant.as() + " " + plant.form())
                .sorted()
                .toList();
    }
}
