package dev.cellar.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.limit.CutMark;
import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.notebook.limit.Seams;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutputCollectorTest {

    private final OutputCollector collector = new OutputCollector();

    @Test
    void joinsNeighbouringTextsOfOneStream() {
        collector.stream("stdout", "a");
        collector.stream("stdout", "b\n");
        collector.stream("stderr", "c");
        collector.stream("stdout", "d");

        assertThat(collector.outputs())
                .containsExactly(stream("stdout", "ab\n"), stream("stderr", "c"), stream("stdout", "d"));
    }

    @Test
    void goesOnWithAStreamAfterItWasLookedAt() {
        collector.stream("stdout", "a");
        List<ObjectNode> before = collector.outputs();
        collector.stream("stdout", "b");

        assertThat(before).containsExactly(stream("stdout", "a"));
        assertThat(collector.outputs()).containsExactly(stream("stdout", "ab"));
    }

    @Test
    void keepsDisplaysResultsAndErrorsInOrder() {
        collector.display(text("shown"), none(), null);
        collector.result(3, text("42"), none());
        collector.error("Oops", "why", List.of("at a", "at b"));

        assertThat(collector.outputs())
                .extracting(output -> output.get("output_type").asText())
                .containsExactly("display_data", "execute_result", "error");
        assertThat(collector.outputs().get(1).get("execution_count").asInt()).isEqualTo(3);
        assertThat(collector.outputs().get(2).get("traceback")).hasSize(2);
        assertThat(collector.outputs().get(0).has("transient")).isFalse();
    }

    @Test
    void anUpdateReplacesEveryDisplayWithItsId() {
        collector.display(text("old"), none(), "d");
        collector.display(text("other"), none(), "e");
        collector.result(1, text("old"), none(), "d");

        boolean found = collector.updateDisplay("d", text("new"), none().put("m", 1));

        assertThat(found).isTrue();
        assertThat(texts()).containsExactly("new", "other", "new");
        assertThat(collector.outputs().get(0).get("metadata")).isEqualTo(none().put("m", 1));
        assertThat(collector.updateDisplay("unknown", text("x"), none())).isFalse();
    }

    @Test
    void showingAnIdAgainReplacesItsEarlierDisplayToo() {
        collector.display(text("first"), none(), "d");
        collector.display(text("second"), none(), "d");

        assertThat(texts()).containsExactly("second", "second");
    }

    @Test
    void cutsAStreamThatIsPrintedInManyPiecesAsOneOutput() {
        OutputCollector limited = new OutputCollector(new OutputLimit(2000, Seams.ANYWHERE));
        String all =
                IntStream.range(0, 100_000).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
        all.lines().forEach(line -> limited.stream("stdout", line + "\n"));
        limited.stream("stderr", "short");

        assertThat(limited.outputs())
                .containsExactly(
                        stream("stdout", new OutputLimit(2000, Seams.ANYWHERE).text(all)), stream("stderr", "short"));
        assertThat(limited.outputs().get(0).get("text").asText())
                .startsWith("line 0\nline 1\n")
                .endsWith("\nline 99998\nline 99999\n");
    }

    @Test
    void leavesOutAnImageThatIsTooLargeAndKeepsWhatStandsBesideIt() {
        OutputCollector limited = new OutputCollector(new OutputLimit(2000, Seams.ANYWHERE));
        ObjectNode metadata = none().set("image/png", none().put("width", 640));
        limited.display(text("a chart").put("image/png", "iVBORw0K".repeat(1000)), metadata, "d");

        ObjectNode output = limited.outputs().get(0);
        assertThat(output.get("data").properties()).hasSize(1);
        assertThat(output.get("data").get("text/plain").asText())
                .isEqualTo("a chart\n[Cellar cut 8,000 bytes here: limits.output in cellar.toml]");
        assertThat(output.get("metadata")).isEqualTo(metadata);

        limited.updateDisplay("d", text("small again"), none());
        assertThat(limited.outputs().get(0).get("data").get("text/plain").asText())
                .isEqualTo("small again");
    }

    @Test
    void cutsAnErrorThatIsTooLargeToItsEnds() {
        OutputCollector limited = new OutputCollector(new OutputLimit(8000, Seams.ANYWHERE));
        limited.error("StackOverflowError", "why".repeat(5000), Collections.nCopies(5000, "at deep"));

        ObjectNode error = limited.outputs().get(0);
        assertThat(error.get("ename").asText()).isEqualTo("StackOverflowError");
        assertThat(error.get("evalue").asText())
                .startsWith("why")
                .endsWith("why")
                .hasSizeLessThanOrEqualTo(2000);
        assertThat(error.get("traceback")).hasSizeBetween(150, 300);
        assertThat(CutMark.bytesIn(limited.outputs())).isGreaterThan(45_000);
    }

    @Test
    void clearsAtOnce() {
        collector.stream("stdout", "gone");
        collector.display(text("gone"), none(), "d");
        collector.clear(false);
        collector.stream("stdout", "kept");

        assertThat(collector.outputs()).containsExactly(stream("stdout", "kept"));
        assertThat(collector.updateDisplay("d", text("x"), none())).isFalse();
    }

    @Test
    void clearsWhenTheNextOutputComes() {
        collector.display(text("old"), none(), "d");
        collector.clear(true);
        assertThat(texts()).containsExactly("old");

        collector.updateDisplay("d", text("updated"), none());
        assertThat(texts()).containsExactly("updated");

        collector.result(1, text("new"), none());
        collector.display(text("next"), none(), null);
        assertThat(texts()).containsExactly("new", "next");
    }

    @Test
    void aPendingClearWithNothingAfterItRemovesNothing() {
        collector.stream("stdout", "stays");
        collector.clear(true);

        assertThat(collector.outputs()).containsExactly(stream("stdout", "stays"));
    }

    @Test
    void laterChangesOfTheCallersNodesDoNotShow() {
        ObjectNode data = text("a");
        collector.display(data, none(), null);
        data.put("text/plain", "b");

        assertThat(texts()).containsExactly("a");
    }

    private List<String> texts() {
        return collector.outputs().stream()
                .map(output -> output.at("/data/text~1plain").asText())
                .toList();
    }

    static ObjectNode stream(String name, String text) {
        return none().put("output_type", "stream").put("name", name).put("text", text);
    }

    private static ObjectNode text(String text) {
        return none().put("text/plain", text);
    }

    private static ObjectNode none() {
        return JsonNodeFactory.instance.objectNode();
    }
}
