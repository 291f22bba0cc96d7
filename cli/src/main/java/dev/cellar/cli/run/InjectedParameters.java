package dev.cellar.cli.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives values to a notebook as papermill does: a cell tagged {@code injected-parameters} behind the one tagged {@code
 * parameters} assigns them. One that an earlier run left is replaced. A notebook without such a cell stays as it is;
 * its {@code Track.param} calls take the values.
 */
final class InjectedParameters {
    private static final String PARAMETERS = "parameters";
    private static final String INJECTED = "injected-parameters";
    private static final Pattern LITERAL =
            Pattern.compile("[-+]?(\\d[\\d_]*(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?[LlFfDd]?|true|false|null");

    private InjectedParameters() {}

    static Notebook into(Notebook notebook, Map<String, String> values) {
        List<Cell> cells = new ArrayList<>(notebook.cells());
        int at = indexOf(cells, PARAMETERS);
        if (at < 0) {
            return notebook;
        }
        String declared = cells.get(at).source();
        String source = new TreeMap<>(values)
                .entrySet().stream()
                        .filter(value -> assigns(declared, value.getKey()))
                        .map(value ->
                                value.getKey() + " = " + literal(declared, value.getKey(), value.getValue()) + ";")
                        .collect(Collectors.joining("\n"));
        if (source.isEmpty()) {
            return notebook;
        }
        int old = indexOf(cells, INJECTED);
        if (old >= 0) {
            cells.remove(old);
        }
        cells.add(indexOf(cells, PARAMETERS) + 1, cell(source));
        return notebook.withCells(cells);
    }

    /** Whether the notebook's parameters cell has a variable of that name. */
    static boolean declares(Notebook notebook, String name) {
        int at = indexOf(notebook.cells(), PARAMETERS);
        return at >= 0 && assigns(notebook.cells().get(at).source(), name);
    }

    private static int indexOf(List<Cell> cells, String tag) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).type().isCode() && CellTags.has(cells.get(i), tag)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean assigns(String source, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\s*=[^=]")
                .matcher(source)
                .find();
    }

    /** A number or truth value as it stands; anything else, and anything for a String, as text. */
    private static String literal(String source, String name, String value) {
        boolean text = Pattern.compile(
                        "\\bString\\s+" + Pattern.quote(name) + "\\b|\\b" + Pattern.quote(name) + "\\s*=\\s*\"")
                .matcher(source)
                .find();
        return !text && LITERAL.matcher(value).matches() ? value : quoted(value);
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
        return text.append('"').toString();
    }

    private static Cell cell(String source) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.putArray("tags").add(INJECTED);
        Cell plain = Cell.code(INJECTED, source);
        return new Cell(
                plain.id(),
                plain.syntheticId(),
                plain.type(),
                plain.source(),
                metadata,
                null,
                List.of(),
                null,
                plain.extra());
    }
}
