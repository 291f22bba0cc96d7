package dev.cellar.benchmarks.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures that {@code benchmarks/run secrets} prints keep their bounds. */
class SecretsFoundTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ninetyNineOfAHundredPlantedSecretsAreNotRecorded(long seed) throws IOException {
        List<Plant> plants = PlantedSecrets.of(seed);
        assertThat(plants).hasSizeGreaterThan(1000);

        Recall recall = Recall.of(plants, folder);

        assertThat(recall.share()).as(() -> "missed: " + recall.forms()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void nothingIsFoundWhereNothingIs() throws IOException {
        List<CleanText> texts = CleanText.of(Path.of("..").toRealPath());
        assertThat(texts).hasSizeGreaterThan(500);

        assertThat(CleanText.alarms(texts, folder)).isEmpty();
    }
}
