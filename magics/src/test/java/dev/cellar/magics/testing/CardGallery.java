package dev.cellar.magics.testing;

import dev.cellar.magics.MagicException;
import dev.cellar.magics.card.Html;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes a page with the cards of a short day's work, light and dark, with and without style attributes, to be looked at
 * in a browser, and their text twins beside it as {@code PAGE.txt}. The only argument is the page's file.
 */
public final class CardGallery {
    private static final String STYLE = """
            body{margin:0;display:grid;grid-template-columns:1fr 1fr;font:14px system-ui,sans-serif}
            section{padding:16px 24px}.light{background:#fff;color:#111}.dark{background:#111;color:#e0e0e0}
            .light a{color:#1565c0}.dark a{color:#64b5f6} pre{font:12px monospace;white-space:pre-wrap}
            td,th{font-size:12px;text-align:right} tr:nth-child(odd){background:#8882}
            .cell{margin:14px 0} code{opacity:.6}
            """;

    private final Desk desk;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    private CardGallery(Desk desk) {
        this.desk = desk;
    }

    public static void main(String[] args) throws IOException {
        Path page = Path.of(args[0]).toAbsolutePath();
        Path folder = Files.createTempDirectory("cellar-gallery");
        Files.createDirectories(folder.resolve("reports/errors"));
        Files.writeString(folder.resolve("reports/errors/worst.csv"), "id,error\n1,0.5\n");
        Files.writeString(folder.resolve("reports/summary.md"), "# Summary");
        Files.createSymbolicLink(folder.resolve("reports/home"), Path.of("/"));
        try (Desk desk = Desk.at(folder)
                .withNotebook(
                        "lags 販促.ipynb",
                        "var a = 1;",
                        "train(0.1, \"<лаги>\")",
                        "train(0.01, \"<лаги>\")",
                        "train(0.05, \"販促\")")) {
            CardGallery gallery = new CardGallery(desk);
            gallery.work();
            Files.writeString(page, gallery.page());
            Files.writeString(page.resolveSibling(page.getFileName() + ".txt"), gallery.text);
        }
    }

    private void work() {
        show("status");
        show("help");
        show("help", "start");
        show("help", "compare");
        show("start", "forecast", "--project", "pharmacy/forecast");
        show("goal", "auc", "max");
        train("train(0.1, \"<лаги>\")", 0.1, 0.891);
        show("stop");
        desk.cell("var a = 1;", "");
        show(
                "start",
                "forecast",
                "--project",
                "pharmacy/forecast",
                "--hypothesis",
                "promo lags <help>",
                "--tag",
                "baseline",
                "--baseline",
                "forecast#1");
        show("start");
        show("goal", "auc", "max");
        train("train(0.1, \"<лаги>\")", 0.1, 0.89);
        train("train(0.01, \"<лаги>\")", 0.01, 0.86);
        train("train(0.05, \"販促\")", 0.05, 0.912);
        desk.kernel().variable("depth", 6);
        desk.kernel().variable("layers", new int[] {64, 32});
        desk.kernel().variable("rmse", 12.5);
        show("param", "depth", "layers", "имя=\"a | b\"");
        show("metric", "rmse", "auc=0.912");
        show("metric", "rmsee");
        show("tag", "stage=dev");
        show("untag", "stage");
        show("untag", "stagge");
        show("artifact", "reports");
        show("artifact", "layers");
        desk.magics().cell(List.of("note"), "**Лаги** промо помогают:\n\n1. неделя\n2. две недели\n\n> проверить `lr`");
        add("%track note");
        desk.bridge().figure("plot", new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB));
        desk.kernel().takeText();
        show("status");
        show("attempts");
        show("compare");
        show("compare", "[3]", "[5]", "2");
        show("label", "[5]", "best");
        show("history");
        show("show", "@best");
        show("show", "販促");
        show("show", "train");
        show("show", "forecast#2");
        show("diff", "[4]", "[5]");
        show("restore", "@2");
        show("restore", "@1", "--in-place");
        show("runs");
        show("copy");
        show("copy", "compare", "--csv");
        show("copy", "attempts", "--csv");
        show("stop");
        desk.bridge().tag("late", "");
        add("Track.tag(\"late\")");
    }

    private void train(String code, double lr, double auc) {
        desk.cell(code, () -> {
            String cell = desk.kernel().currentExecution();
            desk.session().param(cell, "lr", String.valueOf(lr));
            desk.session().metric(cell, "auc", auc, null);
            desk.session().metric(cell, "loss", 1 - auc, null);
        });
    }

    private void show(String... args) {
        try {
            desk.magics().line(List.of(args));
        } catch (MagicException e) {
            text.append("%track ")
                    .append(String.join(" ", args))
                    .append('\n')
                    .append(e.getMessage())
                    .append("\n\n");
            html.append("<div class=cell><pre>")
                    .append(Html.escape(String.valueOf(e.getMessage())))
                    .append("</pre></div>");
        }
        add("%track " + String.join(" ", args));
    }

    private void add(String typed) {
        html.append("<div class=cell><code>").append(Html.escape(typed)).append("</code>");
        for (Map<String, String> bundle : desk.kernel().shown()) {
            text.append(typed).append('\n').append(bundle.get("text/plain")).append("\n\n");
            html.append(bundle.get("text/html"));
        }
        html.append("</div>");
        desk.kernel().takeText();
    }

    private String page() {
        String bare = html.toString().replaceAll(" style=\"[^\"]*\"", "");
        return "<!doctype html><meta charset=utf-8><title>Cards</title><style>" + STYLE + "</style>"
                + "<section class=light>" + html + "</section><section class=dark>" + html + "</section>"
                + "<section class=light>" + bare + "</section><section class=dark>" + bare + "</section>";
    }
}
