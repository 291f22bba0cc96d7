package dev.cellar.kernel.display;

import static org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.IMAGE_GIF;
import static org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.IMAGE_JPEG;
import static org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.IMAGE_PNG;
import static org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_HTML;
import static org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_PLAIN;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.net.URL;
import java.util.Optional;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;

/**
 * What the kernel knows to show beyond text: images and charts as PNG, data frames, maps and collections of records
 * or maps as tables, arrays by their elements. Each comes with a plain text twin.
 *
 * <p>The general renderer sits on {@link Object}, so whatever a notebook or an extension registers for a type of its
 * own is found first.
 */
public final class Renderers {
    private Renderers() {}

    /** Registers the kernel's renderers; called once for a kernel, when it is made. */
    public static void install(Renderer renderer) {
        renderer.createRegistration(RenderedImage.class)
                // The library's own renderer for RenderedImage loses the last bytes; a nearer type wins over it.
                .onType(BufferedImage.class)
                .preferring(IMAGE_PNG)
                .supporting(IMAGE_JPEG, IMAGE_GIF)
                .register(Renderers::image);
        renderer.createRegistration(URL.class).preferring(TEXT_HTML).register(Renderers::url);
        renderer.createRegistration(Object.class)
                .preferring(TEXT_HTML, IMAGE_PNG)
                .supporting(IMAGE_JPEG, IMAGE_GIF)
                .register(Renderers::any);
    }

    private static void any(Object value, RenderContext context) {
        Optional<BufferedImage> chart = Charts.paint(value);
        Optional<Table> table = FrameType.grid(value).or(() -> Rows.grid(value)).map(Table::of);
        if (chart.isPresent()) {
            image(chart.get(), context);
        } else if (table.isPresent()) {
            context.renderIfRequested(TEXT_HTML, () -> HtmlTable.write(table.get()));
            context.renderIfRequested(TEXT_PLAIN, () -> TextTable.write(table.get()));
        } else {
            context.renderIfRequested(TEXT_PLAIN, () -> Preview.of(value));
        }
    }

    private static void image(RenderedImage image, RenderContext context) {
        context.renderIfRequested(IMAGE_PNG, () -> Images.base64(image, "png"));
        context.renderIfRequested(IMAGE_JPEG, () -> Images.base64(image, "jpeg"));
        context.renderIfRequested(IMAGE_GIF, () -> Images.base64(image, "gif"));
        context.renderIfRequested(TEXT_PLAIN, () -> Images.describe(image));
    }

    private static void url(URL url, RenderContext context) {
        context.renderIfRequested(TEXT_HTML, () -> {
            String text = Html.escape(url.toExternalForm());
            return "<a href=\"" + text + "\">" + text + "</a>";
        });
    }
}
