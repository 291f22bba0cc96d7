package dev.cellar.recorder.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.model.Variable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data frames of real libraries. */
class FramesInVariablesTest {
    /** The first look at a frame loads its library's classes, which a busy machine may take long for. */
    private static final VariableBudget UNHURRIED =
            new VariableBudget(Duration.ofMinutes(1), 500, 200, 64 * 1024, Duration.ofMinutes(1));

    private static Variable look(String cell) {
        try (NotebookShell notebook = new NotebookShell();
                VariableInspector inspector = new VariableInspector(UNHURRIED)) {
            notebook.cell(cell);
            return inspector
                    .inspect(notebook.jshell(), notebook.loader(), CellScope.OPEN)
                    .seen()
                    .get(0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        import tech.tablesaw.api.*; var v = Table.create("t", IntColumn.create("a", 1, 2, 3), DoubleColumn.create("b", 1, 2, 3)); | Table, 3 rows × 2 columns: a, b | [3, 2]
        import tech.tablesaw.api.*; var v = IntColumn.create("a", 1, 2, 3);      | IntColumn, 3 elements                   | [3]
        import org.dflib.*; var v = DataFrame.foldByRow("a", "b").of(1, 2, 3, 4); | ColumnDataFrame, 2 rows × 2 columns: a, b | [2, 2]
        import org.dflib.*; var v = Series.ofInt(1, 2, 3);                       | IntArraySeries, 3 elements              | [3]
        import smile.data.*; var v = DataFrame.of(new double[][]{{1, 2, 3}, {4, 5, 6}}, "a", "b", "c"); | DataFrameImpl, 2 rows × 3 columns: a, b, c | [2, 3]
        """)
    void giveTheirShapeAndColumns(String cell, String preview, String shape) {
        Variable frame = look(cell);

        assertThat(frame.preview()).isEqualTo(preview);
        assertThat(frame.shape()).hasToString(shape);
    }

    @Test
    void aClassThatOnlyLooksLikeAFrameIsReadAndNotCalled() {
        Variable matrix = look("""
                class Grid { private int rows = 2, cols = 3; int rowCount() { throw new Error("a job started"); } }
                var v = new Grid();
                """);

        assertThat(matrix.preview()).isEqualTo("Grid{rows=2, cols=3}");
        assertThat(matrix.shape()).containsExactly(2L, 3L);
    }
}
