package dev.cellar.cli.output;

import dev.cellar.magics.text.Table;
import dev.cellar.magics.text.TextTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Mixed into a command that lists things: the same rows as a table for people, and with {@code --json} as an array of
 * objects for scripts.
 */
public final class Listing {
    @Option(names = "--json", description = "As JSON; see docs/json.md.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    public boolean isJson() {
        return json;
    }

    /** Begins a listing of these items; nothing is printed before {@link Rows#print}. */
    public <T> Rows<T> rows(List<T> items) {
        return new Rows<>(items);
    }

    private PrintWriter out() {
        if (command == null) {
            throw new IllegalStateException("a listing belongs to a command");
        }
        return command.commandLine().getOut();
    }

    /** What is listed: columns for the table, a form for JSON. Not thread-safe. */
    public final class Rows<T> {
        private final List<T> items;
        private final Table.Builder table = Table.builder();
        private final List<Function<T, String>> cells = new ArrayList<>();
        private Function<T, ?> form = item -> item;
        private String emptyLine = "Nothing.";

        private Rows(List<T> items) {
            this.items = items;
        }

        public Rows<T> column(String title, Function<T, String> cell) {
            table.left(title);
            cells.add(cell);
            return this;
        }

        /** A column of numbers, which keep to the right. */
        public Rows<T> right(String title, Function<T, String> cell) {
            table.right(title);
            cells.add(cell);
            return this;
        }

        /** What each item is in JSON. */
        public Rows<T> json(Function<T, ?> itemForm) {
            form = itemForm;
            return this;
        }

        /** What a person reads when there is nothing; JSON has an empty array then. */
        public Rows<T> ifEmpty(String line) {
            emptyLine = line;
            return this;
        }

        public void print() {
            PrintWriter out = out();
            if (json) {
                out.println(Json.write(items.stream().map(form).toList()));
            } else if (items.isEmpty()) {
                out.println(emptyLine);
            } else {
                for (T item : items) {
                    table.row(cells.stream().map(cell -> cell.apply(item)).toArray(String[]::new));
                }
                // In one piece: the writer is flushed after each line.
                out.println(String.join(System.lineSeparator(), TextTable.render(table.build(), Terminal.width())));
            }
            out.flush();
        }
    }
}
