package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.magics.testing.AtDesk;
import dev.cellar.magics.testing.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where outputs were too large to be kept, whatever shows them says so. */
class CutOutputsTest extends AtDesk {
    @Override
    protected Desk sitDown() {
        try {
            Files.writeString(folder.resolve("cellar.toml"), "limits.output = \"1 kB\"\nlimits.run = \"1.5 kB\"\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Desk.at(folder);
    }

    @BeforeEach
    void printTooMuch() {
        desk.withNotebook("lags.ipynb", "print(a);");
        desk.track("start", "forecast");
        desk.cell("print(a);", "a".repeat(3000));
    }

    @Test
    void historyAndShowSaySo() {
        assertThat(desk.track("history")).contains("print(a); (output cut)");
        assertThat(desk.track("show")).contains(" of outputs were cut when this was recorded", "[Cellar cut ");
    }

    @Test
    void restoreSaysWhatTheCopyLacks() {
        assertThat(desk.track("restore", "@1")).contains(" of outputs were cut when this was recorded");
    }

    @Test
    void statusSaysThatARunIsFull() {
        assertThat(desk.track("status")).doesNotContain("limits.run");

        desk.cell("print(b);", "b".repeat(3000));

        assertThat(desk.track("status")).contains("limits.run in cellar.toml");
    }
}
