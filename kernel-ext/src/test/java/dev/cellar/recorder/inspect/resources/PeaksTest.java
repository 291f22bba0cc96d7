package dev.cellar.recorder.inspect.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.model.ResourceSample;
import dev.cellar.tracking.model.ResourceUse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeaksTest {
    private static ResourceSample sample(long cpu, long rss, long read, double gpu) {
        return new ResourceSample(Instant.EPOCH, cpu, rss, rss / 2, 0, 10 * cpu, 1, read, 0, 7, 7, 0.5, 1, gpu, -1);
    }

    private static ResourceUse between(ResourceSample... samples) {
        Peaks peaks = new Peaks();
        for (ResourceSample sample : samples) {
            peaks.add(sample);
        }
        return peaks.use();
    }

    @Test
    void countersAreDifferencesAndLevelsArePeaks() {
        ResourceUse use = between(sample(100, 50, 3, 0.1), sample(150, 90, 4, 0.9), sample(300, 60, 9, 0.2));

        assertThat(use).isEqualTo(new ResourceUse(200, 90, 45, 2000, 0, 6, 0, 0, 0, 0.9, -1));
    }

    @Test
    void whatCannotBeReadStaysUnknown() {
        assertThat(between(sample(1, 1, -1, -1), sample(2, 1, 5, -1)).diskReadBytes())
                .isEqualTo(-1);
        assertThat(between(sample(1, 1, 5, -1), sample(2, 1, -1, -1)).diskReadBytes())
                .isEqualTo(-1);
    }

    @Test
    void aCounterThatRanBackwardsIsUnknown() {
        assertThat(between(sample(9, 1, 1, -1), sample(2, 1, 1, -1)).cpuNanos()).isEqualTo(-1);
    }
}
