package dev.cellar.magics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void fieldsAreQuotedOnlyWhereTheyMustBe() {
        Table table = Table.builder()
                .left("Имя")
                .right("auc, %")
                .row("a \"b\"", "0.9")
                .row("two\nlines", "")
                .build();

        assertThat(CsvTable.render(table)).isEqualTo("""
                Имя,"auc, %"
                "a ""b""\",0.9
                "two
                lines",
                """);
    }

    @Test
    void aTextThatASheetWouldRunIsMadeAText() {
        Table table = Table.builder()
                .left("Param")
                .right("Value")
                .row("=HYPERLINK(\"x\")", "-0.5")
                .row("@SUM(A1)", "+1e-3")
                .row("-x", "=1+1")
                .row("plain", "-Infinity")
                .build();

        assertThat(CsvTable.render(table)).isEqualTo("""
                Param,Value
                "'=HYPERLINK(""x"")",-0.5
                '@SUM(A1),+1e-3
                '-x,'=1+1
                plain,-Infinity
                """);
    }
}
