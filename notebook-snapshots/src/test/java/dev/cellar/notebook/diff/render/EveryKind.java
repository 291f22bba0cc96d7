package dev.cellar.notebook.diff.render;

import static dev.cellar.notebook.diff.Docs.failed;
import static dev.cellar.notebook.diff.Docs.notebook;
import static dev.cellar.notebook.diff.Docs.printed;
import static dev.cellar.notebook.diff.Docs.shown;
import static dev.cellar.notebook.diff.Docs.shownJson;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.diff.DiffSection;
import dev.cellar.notebook.diff.NotebookDiff;
import dev.cellar.notebook.diff.Pictures;
import java.awt.Color;
import java.util.List;

/** A comparison that has every kind of difference. */
final class EveryKind {

    private EveryKind() {}

    static NotebookDiff diff() {
        return NotebookDiff.between(
                notebook(
                        Cell.code("word", "double lr = 0.10 * decay;"),
                        printed("text", "1", "alpha beta\n"),
                        printed("number", "2", "auc 0.812\n"),
                        shown("table", "text/html", table("pear", "0.50")),
                        shown("image", "image/png", Pictures.encode(Pictures.blank(10, 10), "png")),
                        shown("html", "text/html", "<p>old</p>"),
                        shownJson("json", "{\"a\": 1}"),
                        failed("error", "IOException", "no file x", "at f"),
                        shown("opaque", "video/mp4", "aGVsbG8="),
                        Cell.code("gone", "drop everything now")),
                notebook(
                        Cell.code("word", "double lr = 0.05 * decay;"),
                        printed("text", "1", "alpha gamma\n"),
                        printed("number", "2", "auc 0.845\n"),
                        shown("table", "text/html", table("pear", "0.60")),
                        shown("image", "image/png", Pictures.encode(Pictures.filled(10, 10, Color.BLACK), "png")),
                        shown("html", "text/html", "<p>new</p>"),
                        shownJson("json", "{\"a\": 2}"),
                        failed("error", "IOException", "no file y", "at f"),
                        shown("opaque", "video/mp4", "aGVsbG8h")));
    }

    static List<DiffSection> sections() {
        return List.of(new DiffSection(
                "params",
                List.of(
                        DiffSection.Row.changed("depth", "4", "5"),
                        DiffSection.Row.added("trees", "100"),
                        DiffSection.Row.removed("seed", "7"))));
    }

    private static String table(String name, String price) {
        return "<table><tr><th>name</th><th>price</th></tr><tr><td>" + name + "</td><td>" + price
                + "</td></tr></table>";
    }
}
