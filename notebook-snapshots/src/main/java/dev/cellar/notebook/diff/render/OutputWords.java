package dev.cellar.notebook.diff.render;

import dev.cellar.notebook.diff.LineDiff.Tag;
import dev.cellar.notebook.diff.output.Digest;
import dev.cellar.notebook.diff.output.ErrorChange;
import dev.cellar.notebook.diff.output.ImageChange;
import dev.cellar.notebook.diff.output.NumberChange;
import dev.cellar.notebook.diff.output.OpaqueChange;
import dev.cellar.notebook.diff.output.OutputAdded;
import dev.cellar.notebook.diff.output.OutputChange;
import dev.cellar.notebook.diff.output.OutputRemoved;
import dev.cellar.notebook.diff.output.PixelDiff;
import dev.cellar.notebook.diff.output.StructureChange;
import dev.cellar.notebook.diff.output.TableChange;
import dev.cellar.notebook.diff.output.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line for what differs in an output. Stateless. */
final class OutputWords {

    private OutputWords() {}

    /** Such as {@code numbers, +4.1 %}; of pictures what can be said without decoding them. */
    static String of(OutputChange change) {
        if (change instanceof OutputAdded) {
            return "added";
        }
        if (change instanceof OutputRemoved) {
            return "removed";
        }
        if (change instanceof TextChange text) {
            return "+" + text.lines().count(Tag.ADDED) + " −" + text.lines().count(Tag.REMOVED);
        }
        if (change instanceof NumberChange numbers) {
            return DiffWords.count(changedNumbers(numbers), "number")
                    + (numbers.largest().isEmpty()
                            ? ""
                            : ", up to " + DiffWords.percent(numbers.largest().getAsDouble()));
        }
        if (change instanceof TableChange table) {
            return table(table);
        }
        if (change instanceof StructureChange structure) {
            return DiffWords.count(structure.parts().size() + (long) structure.left(), "part");
        }
        if (change instanceof ErrorChange error) {
            return DiffWords.pair(error.name());
        }
        if (change instanceof OpaqueChange opaque) {
            return digest(opaque.before()) + " → " + digest(opaque.after());
        }
        return change instanceof ImageChange ? "another picture" : "changed";
    }

    /** {@code 1.3 % of 640×480 pixels differ}. */
    static String of(Optional<PixelDiff> pixels) {
        if (pixels.isEmpty()) {
            return "another picture, not compared by pixels: it cannot be decoded or is too large";
        }
        PixelDiff diff = pixels.get();
        String size =
                diff.before().equals(diff.after()) ? diff.after().toString() : diff.before() + " → " + diff.after();
        return share(diff) + " of " + size + " pixels differ";
    }

    private static String share(PixelDiff diff) {
        double percent = diff.share() * 100;
        return diff.changed() > 0 && percent < 0.1
                ? Long.toString(diff.changed())
                : String.format(Locale.ROOT, "%.1f %%", percent);
    }

    private static String table(TableChange table) {
        List<String> words = new ArrayList<>();
        add(words, table.changedCells(), "cell", "changed");
        add(words, table.rows(Tag.ADDED), "row", "added");
        add(words, table.rows(Tag.REMOVED), "row", "removed");
        add(words, table.columns(Tag.ADDED), "column", "added");
        add(words, table.columns(Tag.REMOVED), "column", "removed");
        return String.join(", ", words);
    }

    private static void add(List<String> words, long count, String noun, String verb) {
        if (count > 0) {
            words.add(DiffWords.count(count, noun) + " " + verb);
        }
    }

    private static long changedNumbers(NumberChange numbers) {
        return numbers.lines().stream()
                .flatMap(line -> line.parts().stream())
                .filter(part -> !part.before().strip().equals(part.after().strip()))
                .count();
    }

    private static String digest(@Nullable Digest digest) {
        return digest == null ? "none" : DiffWords.count(digest.bytes(), "byte") + " " + digest.shortHash();
    }
}
