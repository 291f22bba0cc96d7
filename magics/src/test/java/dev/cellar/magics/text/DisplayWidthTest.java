package dev.cellar.magics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({
        "abc,3",
        "Привет,6",
        "模型,4",
        "한국어,6",
        "ﾊﾝ,2",
        "①,1",
        "🚀,2",
        "👨‍👩‍👧,2",
        "❤️,2",
        "🇫🇷,2",
        "e\u0301,1",
        "…,1"
    })
    void charactersTakeTheColumnsThatATerminalGivesThem(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }

    @Test
    void aCutNeverSplitsACharacter() {
        assertThat(DisplayWidth.cut("模型模型", 6)).isEqualTo("模型…");
        assertThat(DisplayWidth.cut("ae\u0301x", 3)).isEqualTo("ae\u0301x");
        assertThat(DisplayWidth.cut("ae\u0301xy", 3)).isEqualTo("ae\u0301…");
        assertThat(DisplayWidth.cut("a🚀b", 2)).isEqualTo("a…");
        assertThat(DisplayWidth.cut("abc", 0)).isEmpty();
    }
}
