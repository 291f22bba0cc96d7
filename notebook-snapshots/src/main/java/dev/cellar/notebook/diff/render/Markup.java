package dev.cellar.notebook.diff.render;

/** Writes HTML in which every text is escaped. Not thread-safe. */
final class Markup {

    private final StringBuilder html = new StringBuilder();

    /** Opens an element; the class is one of ours. */
    Markup open(String element, String ofClass) {
        html.append('<').append(element);
        if (!ofClass.isEmpty()) {
            html.append(" class=\"").append(ofClass).append('"');
        }
        html.append('>');
        return this;
    }

    Markup close(String element) {
        html.append("</").append(element).append('>');
        return this;
    }

    /** Ends a line inside {@code <pre>}. */
    Markup lineBreak() {
        html.append('\n');
        return this;
    }

    Markup text(String text) {
        html.append(escape(text));
        return this;
    }

    Markup element(String element, String ofClass, String text) {
        return open(element, ofClass).text(text).close(element);
    }

    /** A picture, from a data URI alone: nothing is ever fetched. */
    Markup image(String dataUri, String words) {
        html.append("<img src=\"")
                .append(escape(dataUri))
                .append("\" alt=\"")
                .append(escape(words))
                .append("\">");
        return this;
    }

    /** The style sheet. */
    Markup style(String sheet) {
        html.append("<style>").append(sheet).append("</style>");
        return this;
    }

    private static String escape(String text) {
        return Printable.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
