package dev.cellar.recorder.inspect.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.tracking.model.ResourceSample;
import dev.cellar.tracking.model.ResourceUse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceSamplerTest {
    private final BlockingQueue<ResourceSample> samples = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();

    @Test
    void samplesByItselfUntilItIsClosed() throws InterruptedException {
        try (ResourceSampler sampler = new ResourceSampler(Duration.ofMillis(100), samples::add, failures::add)) {
            sampler.start();
            ResourceSample first = samples.poll(1, TimeUnit.MINUTES);
            ResourceSample second = samples.poll(1, TimeUnit.MINUTES);

            assertThat(first).isNotNull();
            assertThat(second).isNotNull();
            assertThat(second.at()).isAfterOrEqualTo(first.at());
            assertThat(second.cpuNanos()).isPositive();
            assertThat(second.rssBytes()).isGreaterThan(1 << 20);
            assertThat(second.heapBytes()).isPositive();
            assertThat(second.threads()).isPositive();
            assertThat(second.machineMemoryBytes()).isPositive();
            assertThat(second.machineCpu()).isBetween(-1.0, 1.0);
        }
    }

    @Test
    void goesOnAfterASampleThatNobodyCouldTake() throws InterruptedException {
        Consumer<ResourceSample> breaksOnce = sample -> {
            samples.add(sample);
            if (samples.size() == 1) {
                throw new NoClassDefFoundError("gone");
            }
        };
        try (ResourceSampler sampler = new ResourceSampler(Duration.ofMillis(100), breaksOnce, failures::add)) {
            sampler.start();

            assertThat(failures.poll(1, TimeUnit.MINUTES)).hasMessage("gone");
            samples.poll(1, TimeUnit.MINUTES);
            assertThat(samples.poll(1, TimeUnit.MINUTES)).isNotNull();
        }
    }

    @Test
    void sumsUpWhatACellAllocatedAndUsed() {
        try (ResourceSampler sampler = new ResourceSampler(Duration.ofSeconds(60), samples::add, failures::add)) {
            ResourceSampler.Measurement cell = sampler.measure();
            long sum = 0;
            for (int i = 0; i < 100; i++) {
                sum += new byte[1 << 20].length;
            }
            ResourceUse use = cell.end();

            assertThat(use.allocatedBytes()).isGreaterThanOrEqualTo(sum).isLessThan(10 * sum);
            assertThat(use.cpuNanos()).isNotNegative();
            assertThat(use.peakRssBytes()).isPositive();
            assertThat(use.peakHeapBytes()).isPositive();
            assertThat(use.gcNanos()).isNotNegative();
            assertThat(samples).hasSize(2);
        }
    }

    @Test
    void aCellThatIsStillRunningSeesTheSamplesInBetween() {
        try (ResourceSampler sampler = new ResourceSampler(Duration.ofSeconds(60), samples::add, failures::add)) {
            ResourceSampler.Measurement outer = sampler.measure();
            long peak = sampler.sample().heapBytes();

            assertThat(outer.end().peakHeapBytes()).isGreaterThanOrEqualTo(peak);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 99, 60_001})
    void refusesAnIntervalOutsideItsBounds(long millis) {
        assertThatThrownBy(() -> new ResourceSampler(Duration.ofMillis(millis), samples::add, failures::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.1 to 60 seconds");
    }

    @Test
    void countsWhatAFinishedThreadHadAllocatedWhenLastSeen() throws InterruptedException {
        AllocationCounter counter = new AllocationCounter();
        long before = counter.total();
        long[] during = new long[1];
        Thread thread = new Thread(() -> {
            byte[] bytes = new byte[8 << 20];
            during[0] = counter.total() + bytes.length - bytes.length;
        });
        thread.start();
        thread.join();

        assertThat(during[0] - before).isGreaterThanOrEqualTo(8 << 20);
        assertThat(counter.total()).isGreaterThanOrEqualTo(during[0]);
    }
}
