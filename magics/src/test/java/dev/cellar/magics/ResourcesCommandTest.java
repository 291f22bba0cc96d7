package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellar.magics.testing.AtDesk;
import dev.cellar.tracking.model.ResourceSample;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourcesCommandTest extends AtDesk {
    private List<Map<String, String>> resources(String... args) {
        desk.store();
        desk.kernel().takeText();
        String[] typed = new String[args.length + 1];
        typed[0] = "resources";
        System.arraycopy(args, 0, typed, 1, args.length);
        desk.magics().line(List.of(typed));
        return desk.kernel().shown();
    }

    private void sample(int second, long cpu, double gpu) {
        Instant at = desk.session().current().orElseThrow().startedAt().plusSeconds(second);
        long bytes = 1_000_000_000L + second * 10_000_000L;
        desk.session()
                .sampled(new ResourceSample(
                        at, cpu, bytes, bytes / 2, 0, 0, 12, 0, 0, 0, 0, 0.5, 8_000_000_000L, gpu, -1));
    }

    @Test
    void aTableAndBarsShowWhatEachCellCost() {
        desk.track("start", "forecast");
        desk.cell("var a = \"<1>\";", "");
        desk.cell("обучение(販促);\nmore();", "");

        List<Map<String, String>> shown = resources();

        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).get("text/plain"))
                .startsWith("What forecast #1 cost   2 cells")
                .contains("Cell", "Took", "CPU", "Peak memory", "Allocated")
                .contains("[1] var a = \"<1>\";", "[2] обучение(販促);", "1.2 s", "500 ms", "2.1 GB")
                .doesNotContain("GPU", "more()");
        assertThat(shown.get(0).get("text/html")).contains("[1] var a = &quot;&lt;1&gt;&quot;;");
        assertThat(shown.get(1)).containsOnlyKeys("image/svg+xml", "text/plain");
        assertThat(shown.get(1).get("image/svg+xml")).contains("<rect", ">[2] обучение(販促);<", ">2.1 GB<");
    }

    @Test
    void samplesBecomeCurvesOfMemoryAndCores() {
        desk.track("start", "forecast");
        desk.cell("work()", "");
        sample(0, 0, -1);
        sample(10, 20_000_000_000L, -1);
        sample(20, 50_000_000_000L, -1);

        Map<String, String> shown = resources().get(1);
        String svg = shown.get("image/svg+xml");

        assertThat(svg)
                .contains(">Memory<", ">resident\u20021.2 GB<", ">heap\u2002600 MB<")
                .doesNotContain(">GPU<");
        assertThat(svg).as("20 s of CPU in 10 s, then 30 s").contains(">CPU<", ">cores in use<", ">3<");
        assertThat(shown.get("text/plain")).contains("Memory   over time since start", "cores");
    }

    @Test
    void aSampledGpuHasACurve() {
        desk.track("start", "forecast");
        desk.cell("work()", "");
        sample(0, 0, 0.25);
        sample(10, 0, 0.75);

        assertThat(resources().get(1).get("image/svg+xml")).contains(">GPU<", ">75 %<");
    }

    @Test
    void ofManyCellsTheLongestAreShownAndTheRestIsCounted() {
        desk.track("start", "forecast");
        for (int i = 0; i < 5; i++) {
            desk.cell("cell" + i, "");
        }

        assertThat(resources("--limit", "2").get(0).get("text/plain"))
                .contains("The longest 2 cells; 3 others took less: %track resources --limit 5");
    }

    @Test
    void aRunWithoutCellsSaysSo() {
        desk.track("start", "forecast");

        assertThat(desk.track("resources")).contains("No cell has run yet");
    }

    @Test
    void badInputGetsOneLine() {
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("resources", "--limit", "0"))
                .withMessage("%track resources --limit takes a number from 1 on, not 0");
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("resources"))
                .withMessage("This notebook has no run yet: %track start begins one");
    }

    @Test
    void afterTheStopItIsStillTheLastRunOfThisNotebook() {
        desk.track("start", "forecast");
        desk.cell("train()", "");
        desk.track("stop");

        assertThat(desk.track("resources")).startsWith("What forecast #1 cost");
    }
}
