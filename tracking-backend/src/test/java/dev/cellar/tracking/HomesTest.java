package dev.cellar.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomesTest {
    @TempDir
    Path folder;

    @Test
    void cellarHomeComesFirst() throws IOException {
        Files.createDirectories(folder.resolve(".cellar"));
        assertThat(Homes.resolve(Map.of("CELLAR_HOME", "elsewhere"), folder)).isEqualTo(folder.resolve("elsewhere"));
        assertThat(Homes.resolve(Map.of("CELLAR_HOME", "/data/cellar"), folder)).isEqualTo(Path.of("/data/cellar"));
    }

    @Test
    void theNearestProjectFolderIsTheHome() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("project/notebooks/deep"));
        assertThat(Homes.resolve(Map.of("CELLAR_HOME", " "), deep)).isEqualTo(Homes.personal());
        Files.createDirectories(folder.resolve(".git"));
        assertThat(Homes.resolve(Map.of(), deep)).isEqualTo(folder.resolve(".cellar"));
        Files.writeString(folder.resolve("project/cellar.toml"), "");
        assertThat(Homes.resolve(Map.of(), deep)).isEqualTo(folder.resolve("project/.cellar"));
        Files.createDirectories(deep.resolve(".cellar"));
        assertThat(Homes.resolve(Map.of(), deep)).isEqualTo(deep.resolve(".cellar"));
    }

    @Test
    void storesSeenAreRememberedOnce() throws IOException {
        KnownStores stores = new KnownStores(folder.resolve("person/.cellar"));
        assertThat(stores.list()).isEmpty();
        Path one = Files.createDirectories(folder.resolve("one/.cellar"));
        Path two = Files.createDirectories(folder.resolve("two/.cellar"));
        stores.remember(one);
        stores.remember(two);
        stores.remember(one);
        assertThat(folder.resolve("person/.cellar/stores")).hasContent(one + "\n" + two + "\n");
        Files.delete(one);
        assertThat(stores.list()).containsExactly(two);
    }

    @Test
    void theEnvironmentGoesBeforeTheFileAndTheFileBeforeDefaults() throws IOException {
        assertThat(CellarConfig.load(Map.of(), folder).samplingInterval()).isEqualTo(Duration.ofSeconds(1));
        Files.writeString(folder.resolve("cellar.toml"), """
                project = "pharmacy/forecast"
                notebook = "lags.ipynb"
                goal = "val auc max"
                autostart = true
                sampling-interval = 0.5
                """);
        Path deep = Files.createDirectories(folder.resolve("deep"));
        CellarConfig fromFile = CellarConfig.load(Map.of(), deep);
        assertThat(fromFile.project()).contains("pharmacy/forecast");
        assertThat(fromFile.notebook()).contains(folder.resolve("lags.ipynb"));
        assertThat(fromFile.goal()).contains(new Goal("val auc", Direction.MAX));
        assertThat(fromFile.autostart()).isTrue();
        assertThat(fromFile.samplingInterval()).isEqualTo(Duration.ofMillis(500));
        CellarConfig fromBoth = CellarConfig.load(
                Map.of(
                        "CELLAR_PROJECT",
                        "bank",
                        "CELLAR_NOTEBOOK",
                        "x.ipynb",
                        "CELLAR_AUTOSTART",
                        "0",
                        "CELLAR_GOAL",
                        "rmse MIN"),
                deep);
        assertThat(fromBoth.project()).contains("bank");
        assertThat(fromBoth.notebook()).contains(deep.resolve("x.ipynb"));
        assertThat(fromBoth.goal()).contains(new Goal("rmse", Direction.MIN));
        assertThat(fromBoth.autostart()).isFalse();
    }

    @Test
    void whatCannotBeUsedIsNamed() throws IOException {
        assertThatThrownBy(() -> CellarConfig.load(Map.of("CELLAR_SAMPLING_INTERVAL", "often"), folder))
                .isInstanceOf(StoreException.class)
                .hasMessage("sampling-interval is a number of seconds, not often");
        assertThatThrownBy(() -> CellarConfig.load(Map.of("CELLAR_SAMPLING_INTERVAL", "90"), folder))
                .hasMessage("sampling-interval is 0.1 to 60 seconds, not 90.0");
        assertThatThrownBy(() -> CellarConfig.load(Map.of("CELLAR_AUTOSTART", "maybe"), folder))
                .hasMessage("autostart is true or false, not maybe");
        assertThatThrownBy(() -> CellarConfig.load(Map.of("CELLAR_GOAL", "auc"), folder))
                .hasMessage("goal is a metric and max or min, such as \"auc max\", not \"auc\"");
        Files.writeString(folder.resolve("cellar.toml"), "project = \n");
        assertThatThrownBy(() -> CellarConfig.load(Map.of(), folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cellar.toml is not TOML")
                .hasMessageContaining("line 1");
    }
}
