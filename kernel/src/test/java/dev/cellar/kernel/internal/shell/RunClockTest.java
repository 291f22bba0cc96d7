package dev.cellar.kernel.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunClockTest {
    private final RunClock clock = new RunClock();

    @Test
    void aSnippetSeesTheTimeOfThoseItHadRunAndNotItsOwn() throws Exception {
        long seen = clock.run(() -> {
            spin(5_000_000);
            long before = clock.nanosRunByCaller();
            clock.run(() -> spin(1_000_000));
            return clock.nanosRunByCaller() - before;
        });

        assertThat(seen).isGreaterThanOrEqualTo(1_000_000);
    }

    @Test
    void whatRunsInsideOfWhatRunsInsideCountsOnce() throws Exception {
        clock.run(() -> {
            long start = System.nanoTime();
            clock.run(() -> clock.run(() -> clock.run(() -> spin(3_000_000))));
            assertThat(clock.nanosRunByCaller()).isBetween(3_000_000L, System.nanoTime() - start);
            return null;
        });
    }

    @Test
    void whatFailsCountsToo() {
        assertThatThrownBy(() -> clock.run(() -> {
                    spin(1_000_000);
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(clock.nanosRunByCaller()).isGreaterThanOrEqualTo(1_000_000);
    }

    private static long spin(long nanos) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            Thread.onSpinWait();
        }
        return nanos;
    }
}
