package dev.cellar.notebook.diff.output;

import static dev.cellar.notebook.diff.Docs.printed;
import static dev.cellar.notebook.diff.Docs.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.diff.LineDiff.Tag;
import dev.cellar.notebook.diff.ValuePair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableChangeTest {

    @Test
    void anHtmlTableIsComparedCellByCell() {
        TableChange change = table(
                html(List.of("name", "price"), List.of("pear", "0.50"), List.of("fig", "2")),
                html(List.of("name", "price"), List.of("pear", "0.60"), List.of("fig", "2")));

        assertThat(change.changedCells()).isEqualTo(1);
        assertThat(change.rows()).singleElement().satisfies(row -> {
            assertThat(row.tag()).isEqualTo(Tag.EQUAL);
            assertThat(row.cells()).containsExactly(new ValuePair("pear", "pear"), new ValuePair("0.50", "0.60"));
            assertThat(row.cells().get(1).relative().orElseThrow()).isEqualTo(0.2, within(1e-9));
        });
    }

    @Test
    void rowsAndColumnsComeAndGo() {
        TableChange change = table(
                html(List.of("name", "old", "n"), List.of("pear", "x", "1"), List.of("fig", "x", "2")),
                html(List.of("name", "n", "new"), List.of("apple", "9", "y"), List.of("pear", "1", "y")));

        assertThat(change.columns())
                .containsExactly(
                        new TableChange.Column(Tag.EQUAL, "name"),
                        new TableChange.Column(Tag.REMOVED, "old"),
                        new TableChange.Column(Tag.EQUAL, "n"),
                        new TableChange.Column(Tag.ADDED, "new"));
        assertThat(change.rows()).extracting(TableChange.Row::tag).containsExactly(Tag.ADDED, Tag.REMOVED);
        assertThat(change.changedCells()).isZero();
    }

    @Test
    void rowsWithoutNamesAreComparedInOrder() {
        TableChange change = table(
                html(List.of("x", "y"), List.of("1", "1"), List.of("1", "2"), List.of("1", "3")),
                html(List.of("x", "y"), List.of("1", "1"), List.of("1", "5"), List.of("1", "3")));

        assertThat(change.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(1)).isEqualTo(new ValuePair("2", "5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,price\npear,0.50\nfig,2\n",
                "name;price\npear;0.50\nfig;2\n",
                "name\tprice\npear\t0.50\nfig\t2\n",
                "| name | price |\n|------|-------|\n| pear | 0.50  |\n| fig  | 2     |\n",
                "name    price\npear    0.50\nfig     2\n",
                "      fruit.csv\n name  |  price  |\n----------------\n pear  |   0.50  |\n  fig  |      2  |\n",
                "   name  price\n0  pear  0.50\n1  fig   2\n",
            })
    void printedTablesAreTables(String text) {
        TableChange change = table(printed("a", "1", text), printed("a", "1", text.replace("0.50", "0.60")));

        assertThat(change.rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.cells()).contains(new ValuePair("pear", "pear"), new ValuePair("0.50", "0.60")));
        assertThat(change.columns()).extracting(TableChange.Column::name).contains("name", "price");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one line",
                "Hello, world\nThis, however, is prose\nwith commas, here\n",
                "loss 0.5\nauc 0.8\nf1 0.7\n",
            })
    void proseIsNoTable(String text) {
        assertThat(TextTable.parse(text)).isEmpty();
    }

    private static TableChange table(Cell before, Cell after) {
        List<OutputChange> changes = OutputDiff.between(before.outputs(), after.outputs());
        assertThat(changes).singleElement().isInstanceOf(TableChange.class);
        return (TableChange) changes.get(0);
    }

    @SafeVarargs
    private static Cell html(List<String> headings, List<String>... rows) {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        headings.forEach(heading -> html.append("<th>").append(heading).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(cell).append("</td>"));
            html.append("</tr>");
        }
        return shown("a", "text/html", html.append("</tbody></table>").toString());
    }
}
