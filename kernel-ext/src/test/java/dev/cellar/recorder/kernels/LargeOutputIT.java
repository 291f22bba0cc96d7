package dev.cellar.recorder.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellExecution;
import dev.cellar.client.ExecuteCell;
import dev.cellar.client.MessageTap;
import dev.cellar.notebook.OutputCollector;
import dev.cellar.notebook.limit.CutMark;
import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.notebook.limit.Seams;
import dev.cellar.tracking.model.Execution;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that put out more than is kept. */
class LargeOutputIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LINES = 100_000;
    private static final String DOTS = ".".repeat(990);

    @TempDir
    Path folder;

    @Test
    void aHundredMegabytesReachTheFrontEndWholeAndTheStoreCut() throws NoSuchAlgorithmException {
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder, Heap.of(384, Map.of()))) {
            kernel.run("%track start large");
            String code = "String dots = \".\".repeat(990);\n"
                    + "for (int i = 0; i < 100_000; i++) { System.out.println(1_000_000 + i + dots); }";
            MessageDigest heard = MessageDigest.getInstance("SHA-256");
            AtomicLong bytes = new AtomicLong();
            try (MessageTap tap = kernel.client().tap()) {
                CellExecution cell = kernel.client()
                        .submit(ExecuteCell.of(code)
                                .timeout(PATIENCE)
                                .collector(new OutputCollector(new OutputLimit(OutputLimit.LEAST, Seams.ANYWHERE)))
                                .build());
                tap.await(
                        message -> {
                            byte[] text =
                                    message.content().path("text").asText().getBytes(StandardCharsets.UTF_8);
                            heard.update(text);
                            return bytes.addAndGet(text.length) == LINES * 998L;
                        },
                        PATIENCE);
                assertThat(cell.await().ok()).isTrue();
            }

            assertThat(heard.digest()).isEqualTo(expected());
            Execution recorded = kernel.recorded(code, cell -> !cell.outputs().isEmpty());
            String text = recorded.outputs().get(0).path("text").asText();
            assertThat(text).hasSizeBetween(9_900_000, 10_000_000);
            assertThat(text).startsWith("1000000" + DOTS + "\n").endsWith("1099999" + DOTS + "\n");
            assertThat(CutMark.bytesIn(recorded.outputs()))
                    .isEqualTo(LINES * 998L
                            - text.replaceFirst("\\[Cellar cut .*\\n", "").length());
            assertThat(kernel.run("6 * 7").outputs().toString()).contains("42");
            kernel.recorded("6 * 7", cell -> cell.outputs().toString().contains("42"));
        }
    }

    @Test
    void aRunThatIsFullSaysSoOnceAndGoesOn() {
        Map<String, String> limits = Map.of("CELLAR_LIMITS_OUTPUT", "20 kB", "CELLAR_LIMITS_RUN", "50 kB");
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder, limits)) {
            kernel.run("%track start full");
            for (int i = 0; i < 4; i++) {
                kernel.run("System.out.print(\"" + i + "\".repeat(15_000))");
            }
            String said = kernel.run("\"after\"").outputs().toString();
            String later = kernel.run("\"later\"").outputs().toString();

            assertThat(said).contains("limits.run in cellar.toml").contains("after");
            assertThat(later).doesNotContain("limits.run");
            assertThat(kernel.run("%track status").outputs().toString()).contains("limits.run in cellar.toml");
            kernel.recorded("\"later\"", cell -> cell.outputs().toString().contains("later"));
        }
    }

    private static byte[] expected() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < LINES; i++) {
            digest.update((1_000_000 + i + DOTS + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }
}
