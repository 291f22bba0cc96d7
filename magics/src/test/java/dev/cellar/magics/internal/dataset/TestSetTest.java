package dev.cellar.magics.internal.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.model.Dataset;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TestSetTest {
    @Test
    void lostRowsAreCounted() {
        assertThat(TestSet.change(file("a", 1000L), file("b", 988L)))
                .contains("Test set patients lost 12 rows since the last run: it has 988 rows now, it had 1,000");
    }

    @Test
    void aChangeIsSaidAlsoIfNoRowIsLost() {
        assertThat(TestSet.change(file("a", 1000L), file("b", 1000L)))
                .contains("Test set patients changed since the last run: as before 1,000 rows");
        assertThat(TestSet.change(file("a", 5L), file("b", 7L)))
                .contains("Test set patients changed since the last run: 7 rows now, 5 before");
        assertThat(TestSet.change(file("a", null), file("b", null)))
                .contains("Test set patients changed since the last run");
    }

    @Test
    void theSameDataIsNoChange() {
        assertThat(TestSet.change(file("a", 5L), file("a", 5L))).isEmpty();
    }

    @Test
    void aFileAndAFrameAreComparedByTheirRowsOnly() {
        Dataset frame = new Dataset(null, "patients", "test", "b", "Table", 5L, List.of(), 0L, null, Instant.EPOCH);

        assertThat(TestSet.change(file("a", 5L), frame)).isEmpty();
        assertThat(TestSet.change(file("a", 6L), frame)).get().asString().contains("lost 1 row ");
    }

    private static Dataset file(String fingerprint, @Nullable Long rows) {
        return new Dataset(null, "patients", "test", fingerprint, "a.csv", rows, List.of(), null, 10L, Instant.EPOCH);
    }
}
