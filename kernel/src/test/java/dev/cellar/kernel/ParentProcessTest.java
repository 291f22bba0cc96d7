package dev.cellar.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParentProcessTest {
    @Test
    void endsWithTheProcessThatTheEnvironmentNames() throws IOException {
        Process parent = new ProcessBuilder("sleep", "1000").start();

        var end = ParentProcess.end(Map.of("JPY_PARENT_PID", String.valueOf(parent.pid())))
                .orElseThrow();
        assertThat(end).isNotDone();
        parent.destroyForcibly();

        assertThat(end).succeedsWithin(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0", "no number", "99999999999999999999"})
    void isUnknownWhereNothingSensibleIsNamed(String pid) {
        assertThat(ParentProcess.end(Map.of("JPY_PARENT_PID", pid))).isEmpty();
        assertThat(ParentProcess.end(Map.of())).isEmpty();
    }
}
