package dev.cellar.magics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {
    @Test
    void columnsAreAlignedInTheSourceToo() {
        Table table = Table.builder()
                .left("Имя")
                .right("AUC")
                .row("販促", "0.9")
                .row("лаги", "0.912")
                .build();

        assertThat(MarkdownTable.render(table)).isEqualTo("""
                | Имя  |   AUC |
                | ---- | ----: |
                | 販促 |   0.9 |
                | лаги | 0.912 |
                """);
    }

    @Test
    void whatMarkdownWouldReadOtherwiseIsEscaped() {
        Table table = Table.builder()
                .left("a|b")
                .row("*x* `y` <b> a_b _c_ \\ &amp; [5] [x](y)\nz")
                .build();

        assertThat(MarkdownTable.render(table)).isEqualTo("""
                | a\\|b                                                    |
                | ------------------------------------------------------- |
                | \\*x\\* \\`y\\` &lt;b> a_b \\_c\\_ \\\\ &amp;amp; [5] [x\\](y)↵z |
                """);
    }
}
