package dev.cellar.tracking.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever is typed for a filter, it is understood, or refused with its place; what is understood says itself again. */
class RunFilterFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void parse(byte[] typed) {
        RunFilter filter;
        try {
            filter = RunFilter.parse(new String(typed, StandardCharsets.UTF_8));
        } catch (FilterException refused) {
            return;
        }
        assertThat(RunFilter.parse(filter.toString())).isEqualTo(filter);
    }
}
