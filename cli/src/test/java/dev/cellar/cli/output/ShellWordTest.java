package dev.cellar.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lags.ipynb",
                "forecast#2",
                "прогноз.ipynb",
                "日本 'q' <b> \"x\".ipynb",
                "$HOME",
                "#2",
                "~",
                "a;b",
                "a\\b",
                "*",
                ""
            })
    void aShellReadsItBackAsItWas(String text) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + ShellWord.of(text))
                .redirectErrorStream(true)
                .start();

        assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8)).isEqualTo(text);
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void whatNeedsNoQuotesHasNone() {
        assertThat(ShellWord.of("../прогноз/lags@12.ipynb")).isEqualTo("../прогноз/lags@12.ipynb");
        assertThat(ShellWord.of("forecast#2")).isEqualTo("forecast#2");
    }
}
