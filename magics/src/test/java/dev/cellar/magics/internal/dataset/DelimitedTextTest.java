package dev.cellar.magics.internal.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTextTest {
    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void findsTheDelimiterAndTheHeader(String delimiter) {
        DelimitedText.Counts counts = read("""
                name,age,"city, or town"
                Ada,36,London
                Bo,41,"Örebro"
                """.replace(",", delimiter));

        assertThat(counts.columns()).containsExactly("name", "age", "city" + delimiter + " or town");
        assertThat(counts.rows()).isEqualTo(2);
        assertThat(counts.missing()).isZero();
    }

    @Test
    void aQuotedFieldHoldsDelimitersLineEndsAndQuotes() {
        DelimitedText.Counts counts = read("a,b\r\n\"one, \"\"two\"\"\r\nthree\",4\r\n");

        assertThat(counts.rows()).isEqualTo(1);
        assertThat(counts.columns()).containsExactly("a", "b");
    }

    @Test
    void countsWhatIsMissing() {
        DelimitedText.Counts counts = read("a,b,c\n1,,3\nNA,2,nan\n,\"\",null\n1\n");

        assertThat(counts.rows()).isEqualTo(4);
        assertThat(counts.missing()).isEqualTo(1 + 2 + 3 + 2);
    }

    @Test
    void aFirstLineOfNumbersIsARow() {
        DelimitedText.Counts counts = read("1.5;2\n3;-4e5\n");

        assertThat(counts.columns()).isEmpty();
        assertThat(counts.rows()).isEqualTo(2);
    }

    @Test
    void skipsEmptyLinesAndAByteOrderMark() {
        DelimitedText.Counts counts = read("\uFEFFa,b\n\n1,2\n\n");

        assertThat(counts.columns()).containsExactly("a", "b");
        assertThat(counts.rows()).isEqualTo(1);
    }

    @Test
    void anEmptyFileHasNoRows() {
        assertThat(read("").rows()).isZero();
    }

    @Property(tries = 200)
    void countsWhateverTextsAreInQuotes(@ForAll @NotEmpty List<@Size(value = 3) List<String>> rows) {
        String text = "x,y,z\n"
                + rows.stream()
                        .map(row -> row.stream()
                                .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));

        DelimitedText.Counts counts = read(text);

        assertThat(counts.rows()).isEqualTo(rows.size());
        assertThat(counts.columns()).containsExactly("x", "y", "z");
        assertThat(counts.missing())
                .isEqualTo(rows.stream()
                        .flatMap(List::stream)
                        .filter(MissingValue::is)
                        .count());
    }

    private static DelimitedText.Counts read(String text) {
        try {
            return DelimitedText.read(new BufferedReader(new StringReader(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
