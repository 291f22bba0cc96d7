package dev.cellar.recorder.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.recorder.hook.CellRequest;
import dev.cellar.recorder.hook.WireMessage;
import org.junit.jupiter.api.Test;

class CellsTest {
    private final Cells cells = new Cells(OutputLimit.NONE);

    @Test
    void cellsWithLargeOutputsAreForgottenSoonerThanTheLast() {
        for (int i = 0; i < 5; i++) {
            run("m" + i, 6_000_000);
        }

        assertThat(cells.get("m0")).isNull();
        assertThat(cells.get("m1")).isNull();
        assertThat(cells.get("m3")).isNotNull();
        assertThat(cells.get("m4")).isNotNull();
    }

    @Test
    void theLastCellIsKeptHoweverMuchItPrinted() {
        run("large", 40_000_000);
        run("next", 10);

        assertThat(cells.get("large")).isNotNull();
        assertThat(cells.get("next")).isNotNull();
    }

    @Test
    void manySmallCellsAreKept() {
        for (int i = 0; i < 300; i++) {
            run("m" + i, 10);
        }

        assertThat(cells.get("m0")).isNull();
        assertThat(cells.get("m44")).isNotNull();
    }

    private void run(String id, int prints) {
        Cell cell = cells.begin(new CellRequest(id, "ada", null, "print()", true));
        cell.collect(new WireMessage(
                "stream",
                id + "-1",
                id,
                JsonNodeFactory.instance.objectNode().put("name", "stdout").put("text", "x".repeat(prints))));
        assertThat(cell.outputs()).hasSize(1);
    }
}
