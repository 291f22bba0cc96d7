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
 * in a browser. The only argument is the page's file.
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

    private CardGallery(Desk desk) {
        this.desk = desk;
    }

    public static void main(String[] args) throws IOException {
        Path page = Path.of(args[0]).toAbsolutePath();
        Path folder = Files.createTempDirectory("cellar-gallery");
        try (Desk desk = Desk.at(folder).withNotebook("lags 販促.ipynb", "var a = 1;", "train(0.1)", "train(0.05)")) {
            CardGallery gallery = new CardGallery(desk);
            gallery.work();
            Files.writeString(page, gallery.page());
        }
    }

    private void work() {
        show("status");
        show("help");
        show("help", "start");
        desk.cell("var a = 1;", "");
        show(
                "start",
                "forecast",
                "--project",
                "pharmacy/forecast",
                "--hypothesis",
                "promo lags <help>",
                "--tag",
                "baseline");
        show("start");
        show("param", "lr=0.1", "depth=6");
        desk.cell("train(0.1)", () -> {
            desk.session().metric(desk.kernel().currentExecution(), "auc", 0.891, null);
            desk.session().metric(desk.kernel().currentExecution(), "loss", 0.31, null);
        });
        desk.cell("train(0.05)", "auc 0.912\n");
        show("metric", "auc=0.912");
        show("tag", "stage=dev");
        desk.magics().cell(List.of("note"), "**Лаги** промо помогают:\n\n1. неделя\n2. две недели\n\n> проверить `lr`");
        add("%track note");
        desk.bridge().figure("plot", new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB));
        desk.kernel().takeText();
        show("status");
        show("history");
        show("show", "@3");
        show("diff");
        show("restore", "@2");
        show("restore", "@1", "--in-place");
        show("stop");
        desk.bridge().tag("late", "");
        add("Track.tag(\"late\")");
    }

    private void show(String... args) {
        try {
            desk.magics().line(List.of(args));
        } catch (MagicException e) {
            html.append("<div class=cell><pre>")
                    .append(Html.escape(String.valueOf(e.getMessage())))
                    .append("</pre></div>");
        }
        add("%track " + String.join(" ", args));
    }

    private void add(String typed) {
        html.append("<div class=cell><code>").append(Html.escape(typed)).append("</code>");
        for (Map<String, String> bundle : desk.kernel().shown()) {
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
