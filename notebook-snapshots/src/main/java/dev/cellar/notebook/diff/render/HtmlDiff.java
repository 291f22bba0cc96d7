package dev.cellar.notebook.diff.render;

import dev.cellar.notebook.diff.CellChange;
import dev.cellar.notebook.diff.DiffSection;
import dev.cellar.notebook.diff.NotebookDiff;
import java.util.List;

/**
 * A comparison as HTML: the summary, and folded below it each changed cell and each section. It runs no script, fetches
 * nothing, and shows every text of the notebooks escaped. It follows the theme of JupyterLab, elsewhere whether the
 * reader prefers light or dark. What was added and removed is marked by its elements and signs too, which show where
 * style sheets are dropped. Stateless.
 */
public final class HtmlDiff {

    private HtmlDiff() {}

    /** One fragment that carries its style with it. */
    public static String fragment(NotebookDiff diff, List<DiffSection> sections) {
        return new Markup().element("p", "", DiffWords.summary(diff)) + details(diff, sections);
    }

    /** The fragment without its summary, for whoever shows {@link DiffWords#summary} elsewhere. */
    public static String details(NotebookDiff diff, List<DiffSection> sections) {
        Markup html = new Markup().open("div", "cellar-diff").style(DiffStyle.SHEET);
        diff.changes().forEach(change -> cell(html, change));
        sections.forEach(section -> section(html, section));
        return html.close("div").toString();
    }

    /** A whole page with the fragment in it. */
    public static String page(String title, NotebookDiff diff, List<DiffSection> sections) {
        String head = new Markup().element("title", "", title).toString();
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                + "<meta name=\"color-scheme\" content=\"light dark\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:;"
                + " style-src 'unsafe-inline'\">" + head + "</head>\n<body>"
                + new Markup().element("h1", "", title) + fragment(diff, sections) + "</body></html>\n";
    }

    private static void cell(Markup html, CellChange change) {
        html.open("details", "").open("summary", "");
        html.element("strong", "", DiffWords.name(change))
                .text(" ")
                .element("span", "cd-dim", DiffWords.happened(change))
                .close("summary");
        if (change.source().isChanged()) {
            HtmlLines.hunks(html, change.source());
        }
        change.outputs().forEach(output -> new HtmlOutput(html).show(output));
        html.close("details");
    }

    private static void section(Markup html, DiffSection section) {
        if (section.rows().isEmpty()) {
            return;
        }
        html.open("details", "").open("summary", "");
        html.element("strong", "", section.title())
                .text(" ")
                .element("span", "cd-dim", DiffWords.count(section.rows().size(), "difference"))
                .close("summary");
        html.open("table", "").open("tbody", "");
        for (DiffSection.Row row : section.rows()) {
            html.open("tr", "").element("th", "", row.name()).open("td", "");
            HtmlLines.pair(html, row.value());
            if (!row.remark().isEmpty()) {
                html.text(" ").element("span", "cd-dim", row.remark());
            }
            html.close("td").close("tr");
        }
        html.close("tbody").close("table").close("details");
    }
}
