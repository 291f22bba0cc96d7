package dev.cellar.notebook.diff.output;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.notebook.diff.LineDiff;
import dev.cellar.notebook.diff.ValuePair;
import java.util.ArrayList;
import java.util.List;

/** Compares failures. Stateless. */
final class ErrorComparison {

    private ErrorComparison() {}

    static ErrorChange between(JsonNode before, JsonNode after) {
        return new ErrorChange(
                pair("ename", before, after),
                pair("evalue", before, after),
                LineDiff.between(traceback(before), traceback(after)));
    }

    static List<String> lines(JsonNode error) {
        List<String> lines = new ArrayList<>(PlainText.lines(
                error.path("ename").asText() + ": " + error.path("evalue").asText()));
        lines.addAll(traceback(error));
        return lines;
    }

    private static ValuePair pair(String key, JsonNode before, JsonNode after) {
        return new ValuePair(before.path(key).asText(), after.path(key).asText());
    }

    private static List<String> traceback(JsonNode error) {
        return PlainText.lines(error.path("traceback").asText());
    }
}
