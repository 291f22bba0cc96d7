package dev.cellar.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dflib.jjava.jupyter.kernel.magic.CellMagic;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.magic.UndefinedMagicException;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private final MagicsRegistry registry = Magics.registry()
            .registerLineMagic("maven", (LineMagic<?, ?>) (kernel, args) -> "ran")
            .registerLineMagic("load", (LineMagic<?, ?>) (kernel, args) -> null)
            .registerCellMagic("time", (CellMagic<?, ?>) (kernel, args, body) -> null);

    @Test
    void aSlipOfTheKeyboardIsAnsweredWithTheNameMeant() {
        assertThatThrownBy(() -> registry.evalLineMagic(null, "mavne", List.of()))
                .isInstanceOf(UndefinedMagicException.class)
                .hasMessage("Unknown magic %mavne: did you mean %maven?");
        assertThatThrownBy(() -> registry.evalCellMagic(null, "tme", List.of(), "x"))
                .hasMessage("Unknown magic %%tme: did you mean %%time?");
    }

    @Test
    void theOtherKindOfMagicIsNamedWhereOnlyThatExists() {
        assertThatThrownBy(() -> registry.evalCellMagic(null, "maven", List.of(), "x"))
                .hasMessage("Unknown magic %%maven: did you mean %maven?");
    }

    @Test
    void aNameLikeNoOtherIsAnsweredWithTheList() {
        assertThatThrownBy(() -> registry.evalLineMagic(null, "matplotlib", List.of("inline")))
                .hasMessage("Unknown magic %matplotlib: %lsmagic lists those that there are.");
        assertThatThrownBy(() -> registry.evalLineMagic(null, "x", List.of()))
                .hasMessageEndingWith("%lsmagic lists those that there are.");
    }

    @Test
    void aKnownMagicRuns() throws Exception {
        Object result = registry.evalLineMagic(null, "maven", List.of());

        assertThat(result).isEqualTo("ran");
    }

    @Test
    void distanceCountsASwapOfNeighboursOnce() {
        assertThat(NearestName.distance("mavne", "maven")).isEqualTo(1);
        assertThat(NearestName.distance("", "abc")).isEqualTo(3);
        assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
    }
}
