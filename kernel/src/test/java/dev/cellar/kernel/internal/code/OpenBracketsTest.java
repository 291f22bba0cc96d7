package dev.cellar.kernel.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenBracketsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    class A { void f(   | 2
                    f("(", '{') {       | 1
                    // {                | 0
                    /* ( */ [           | 1
                    }}                  | 0
                    """)
    void countsWhatIsLeftOpen(String code, int open) {
        assertThat(OpenBrackets.count(code)).isEqualTo(open);
    }
}
