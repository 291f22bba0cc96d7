package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.magics.testing.AtDesk;
import dev.cellar.magics.testing.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What {@code cellar.toml} says holds where a command says nothing else. */
class ConfiguredDeskTest extends AtDesk {
    @Override
    protected Desk sitDown() {
        try {
            Files.writeString(
                    folder.resolve("cellar.toml"), "project = \"pharmacy/forecast\"\ngoal = \"val auc max\"\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Desk.at(folder);
    }

    @Test
    void startTakesProjectAndGoalFromTheFile() {
        assertThat(desk.track("start", "forecast"))
                .startsWith("● Recording forecast #1   pharmacy/forecast")
                .contains("\n  Goal      val auc max");
    }

    @Test
    void whatACommandSaysComesFirst() {
        assertThat(desk.track("start", "forecast", "--project", "other")).startsWith("● Recording forecast #1   other");

        desk.track("goal", "rmse", "min");

        assertThat(desk.track("status")).contains("\n  Goal      rmse min");
    }
}
