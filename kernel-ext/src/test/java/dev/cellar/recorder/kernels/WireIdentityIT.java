package dev.cellar.recorder.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Front ends get from a kernel that is recorded what they get from one that is not. Before the conversation one runs a
 * cell that starts the recording and the other a neutral one with as many snippets, our import of {@code Track} included,
 * for JShell numbers them and shows the numbers in tracebacks and class names.
 */
class WireIdentityIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_START | NONE        | import java.util.List; 1; 2; 3;",
                "IJAVA    | IJAVA_ALONE | import java.util.List; import java.util.Set; 1;"
            })
    void aFrontEndGetsTheSameMessagesWithCellarAsWithout(Way with, Way without, String neutral) throws IOException {
        Transcript plain = hear(without, neutral);
        Transcript recorded = hear(with, "%track start wire");

        assertThat(recorded.bySocket()).isEqualTo(plain.bySocket());
        assertThat(recorded.messages())
                .allSatisfy(message -> assertThat(message.content() + " " + message.metadata())
                        .doesNotContainPattern("dev\\.cellar\\.(?!kernel\\.)"));
    }

    private Transcript hear(Way way, String first) throws IOException {
        Path place = Files.createDirectories(folder.resolve(way.name()));
        try (RecordedKernel kernel = RecordedKernel.start(way, place)) {
            assertThat(kernel.run(first).ok()).isTrue();
            return EveryMessage.of(kernel.client(), way.api());
        }
    }
}
