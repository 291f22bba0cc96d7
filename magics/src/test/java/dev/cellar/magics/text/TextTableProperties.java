package dev.cellar.magics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TextTableProperties {
    @Property(tries = 300)
    void aCutTextFitsAndIsABeginning(@ForAll String text, @ForAll @IntRange(min = 1, max = 40) int width) {
        String cut = DisplayWidth.cut(text, width);

        assertThat(DisplayWidth.of(cut)).isLessThanOrEqualTo(width);
        assertThat(text).startsWith(cut.equals(text) ? cut : cut.substring(0, cut.length() - 1));
    }

    @Property(tries = 300)
    void aTableIsOneLineARowAndNoWiderThanAsked(
            @ForAll @Size(max = 5) List<@Size(value = 3) List<String>> rows,
            @ForAll @IntRange(min = 16, max = 80) int width) {
        Table.Builder builder = Table.builder().left("a").right("b").left("c");
        rows.forEach(row -> builder.row(row.toArray(String[]::new)));

        List<String> lines = TextTable.render(builder.build(), width);

        assertThat(lines).hasSize(rows.size() + 1).allSatisfy(line -> {
            assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width);
            assertThat(line).doesNotContain("\n", "\r", "\u001b");
        });
    }
}
