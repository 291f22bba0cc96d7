package dev.cellar.recorder.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The extension is there when the bundled kernel starts. */
class BundledKernelIT extends RecordingContract {
    @Override
    Way way() {
        return Way.AT_START;
    }

    @Test
    void completesNothingOfOursButTrack() {
        String code = "dev.cellar.T";
        List<String> matches = new ArrayList<>();
        kernel.client()
                .requests()
                .complete(code, code.length())
                .path("matches")
                .forEach(match -> matches.add(match.asText()));

        assertThat(matches).singleElement().asString().contains("Track");
        assertThat(complete("dev.cellar.r")).isZero();
        assertThat(complete("inst.")).isZero();
    }

    private int complete(String code) {
        return kernel.client()
                .requests()
                .complete(code, code.length())
                .path("matches")
                .size();
    }
}
