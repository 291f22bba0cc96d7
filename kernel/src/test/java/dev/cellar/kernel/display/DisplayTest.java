package dev.cellar.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import dev.cellar.kernel.Display;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.messages.publish.PublishClearOutput;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishUpdateDisplayData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DisplayTest {
    record Point(int x, double y) {}

    private final DisplayKernel kernel = new DisplayKernel();

    @AfterEach
    void close() {
        kernel.close();
    }

    @Test
    void displayPublishesTheValueUnderTheIdThatItReturns() {
        String id = Display.display(List.of(new Point(1, 2)));

        DisplayData shown = onlyDisplay();
        assertThat(shown.getDisplayId()).isEqualTo(id).isNotBlank();
        assertThat(shown.hasDataForType(MIMEType.TEXT_HTML)).isTrue();
    }

    @Test
    void updateDisplayReplacesWhatStandsUnderAnId() {
        String id = Display.display("first");

        Display.updateDisplay(id, Display.markdown("**second**"));

        DisplayData update =
                kernel.published().published(PublishUpdateDisplayData.class).get(0);
        assertThat(update.getDisplayId()).isEqualTo(id);
        assertThat(update.getData(MIMEType.TEXT_MARKDOWN)).isEqualTo("**second**");
    }

    @Test
    void oneMarkupValueShownTwiceHasTwoIds() {
        DisplayData markup = Display.html("<b>x</b>");

        assertThat(Display.display(markup)).isNotEqualTo(Display.display(markup));
        assertThat(markup.hasDisplayId()).isFalse();
    }

    @Test
    void aValueIsShownInTheTypesAskedFor() {
        Display.display("<b>x</b>", "text/html");

        assertThat(onlyDisplay().getData(MIMEType.TEXT_HTML)).isEqualTo("<b>x</b>");
    }

    @Test
    void aTypeThatDoesNotSuitTheValueIsRefusedInOneLine() {
        assertThatThrownBy(() -> Display.display(42, "image/svg+xml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot show a java.lang.Integer as image/svg+xml.");
        assertThatThrownBy(() -> Display.display(42, "not a type"))
                .hasMessage("\"not a type\" is not a MIME type such as text/html.");
        assertThat(kernel.published().published(Object.class)).isEmpty();
    }

    @Test
    void nullIsShownAsText() {
        Display.display(null);

        assertThat(onlyDisplay().getData(MIMEType.TEXT_PLAIN)).isEqualTo("null");
    }

    @Test
    void clearOutputIsPublishedAtOnceOrBeforeTheNextOutput() {
        Display.clearOutput();
        Display.clearOutput(true);

        assertThat(kernel.published().published(PublishClearOutput.class))
                .extracting("wait")
                .containsExactly(false, true);
    }

    @Test
    void markupHasItsTypeAndAPlainTwin() {
        assertThat(Display.svg("<svg/>").getData(MIMEType.IMAGE_SVG)).isEqualTo("<svg/>");
        assertThat(Display.html("<b>x</b>").getData(MIMEType.TEXT_PLAIN)).isEqualTo("HTML of 8 characters");
        assertThat(Display.latex("\\frac{1}{2}").getData(MIMEType.TEXT_LATEX)).isEqualTo("$$\\frac{1}{2}$$");
        assertThat(Display.latex("$x$").getData(MIMEType.TEXT_LATEX)).isEqualTo("$x$");
    }

    @Test
    void jsonIsATreeAndNotAStringOfJson() {
        assertThat(json("{\"a\": [1, 2.50]}")).isEqualTo("{\"a\":[1,2.50]}");
        assertThat(Display.json("[1]").getData(MIMEType.APPLICATION_JSON)).isInstanceOf(JsonElement.class);
    }

    @Test
    void jsonIsMadeOfPlainJavaValues() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("point", new Point(1, Double.NaN));
        value.put("list", Arrays.asList("a", null, true, 'c'));
        value.put("array", new int[] {1, 2});

        assertThat(json(value))
                .isEqualTo("{\"point\":{\"x\":1,\"y\":null},\"list\":[\"a\",null,true,\"c\"],\"array\":[1,2]}");
    }

    @Test
    void whatIsNotJsonIsRefusedInOneLine() {
        assertThatThrownBy(() -> Display.json("{oops")).hasMessageStartingWith("This text is not JSON: ");
        assertThatThrownBy(() -> Display.json(new Object()))
                .hasMessageStartingWith("Cannot write a java.lang.Object as JSON; give maps,");
        Map<String, Object> loop = new LinkedHashMap<>();
        loop.put("self", loop);
        assertThatThrownBy(() -> Display.json(loop)).hasMessageContaining("does it hold itself?");
    }

    private static String json(Object value) {
        return String.valueOf(Display.json(value).getData(MIMEType.APPLICATION_JSON));
    }

    private DisplayData onlyDisplay() {
        assertThat(kernel.published().published(Object.class)).hasSize(1);
        return kernel.published().published(PublishDisplayData.class).get(0);
    }
}
