package dev.cellar.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.common.Image;
import org.dflib.jjava.jupyter.kernel.display.common.Text;
import org.dflib.jjava.jupyter.kernel.display.common.Url;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Test;

class RenderersTest {
    record City(String name, int people) {}

    private final Renderer renderer = new Renderer();

    RenderersTest() {
        // As every kernel does before ours.
        Image.registerAll(renderer);
        Url.registerAll(renderer);
        Text.registerAll(renderer);
        Renderers.install(renderer);
    }

    @Test
    void anImageIsShownAsTheSamePixelsInPng() throws IOException {
        BufferedImage image = new BufferedImage(7, 3, BufferedImage.TYPE_INT_RGB);
        image.setRGB(2, 1, 0x336699);

        DisplayData shown = renderer.render(image);

        BufferedImage read = ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode((String) shown.getData(MIMEType.IMAGE_PNG))));
        assertThat(read.getWidth()).isEqualTo(7);
        assertThat(read.getHeight()).isEqualTo(3);
        assertThat(read.getRGB(2, 1) & 0xFFFFFF).isEqualTo(0x336699);
        assertThat(text(shown)).isEqualTo("Image 7 × 3");
    }

    @Test
    void anImageIsShownAsJpegOrGifWhereThatIsAskedFor() {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);

        assertThat(renderer.renderAs(image, "image/jpeg").hasDataForType(MIMEType.IMAGE_JPEG))
                .isTrue();
        assertThat(renderer.renderAs(image, "image/gif").hasDataForType(MIMEType.IMAGE_PNG))
                .isFalse();
    }

    @Test
    void anImageThatAFormatCannotHoldIsRefusedInOneLine() {
        BufferedImage transparent = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);

        assertThatThrownBy(() -> renderer.renderAs(transparent, "image/jpeg"))
                .hasMessage("This image cannot be written as jpeg; png takes any image.");
    }

    @Test
    void aListOfRecordsIsATableWithATextTwin() {
        DisplayData shown = renderer.render(List.of(new City("Ulm", 126_000), new City("Trier", 110_000)));

        assertThat(html(shown))
                .contains("<th>name</th><th>people</th>")
                .contains("<td style=\"text-align: left\">Ulm</td><td style=\"text-align: right\">126000</td>");
        assertThat(text(shown)).isEqualTo("""
                        name   people
                        -----  ------
                        Ulm    126000
                        Trier  110000""");
    }

    @Test
    void anArrayOfRecordsAndAListWithAGapAreTablesToo() {
        assertThat(text(renderer.render(new City[] {new City("Ulm", 1)}))).startsWith("name  people");
        assertThat(text(renderer.render(Arrays.asList(new City("Ulm", 1), null))))
                .contains("Ulm");
    }

    @Test
    void mapsOfDifferentKeysShareOneTable() {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("a", 1);
        Map<String, Object> second = new TreeMap<>(Map.of("b", "x"));

        assertThat(text(renderer.render(List.of(first, second)))).isEqualTo("""
                        a  b
                        -  -
                        1
                           x""");
    }

    @Test
    void aMapIsATableOfKeysAndValues() {
        assertThat(text(renderer.render(new TreeMap<>(Map.of("lr", 0.1, "depth", 6)))))
                .isEqualTo("""
                        key    value
                        -----  -----
                        depth      6
                        lr       0.1""");
    }

    @Test
    void everythingThatComesFromAValueIsEscaped() {
        DisplayData shown = renderer.render(List.of(Map.of("<i>'k'", "<script>alert(\"&\")</script>")));

        assertThat(html(shown))
                .contains("&lt;i&gt;&#39;k&#39;")
                .contains("&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void aBigTableIsCutAndSaysWhatIsLeftOut() {
        Map<Integer, Integer> wide = new TreeMap<>();
        IntStream.range(0, 33).forEach(i -> wide.put(i, i));

        DisplayData shown = renderer.render(Collections.nCopies(1_000_000, wide));

        assertThat(text(shown)).endsWith("… 999950 more rows and 3 more columns (1000000 rows × 33 columns in all)");
        assertThat(html(shown))
                .contains("<p>… 999950 more rows and 3 more columns")
                .hasSizeLessThan(100_000);
    }

    @Test
    void aTableSaysOneRowInTheSingular() {
        List<City> cities = Collections.nCopies(Table.MAX_ROWS + 1, new City("Ulm", 1));

        assertThat(text(renderer.render(cities))).endsWith("… 1 more row (51 rows × 2 columns in all)");
    }

    @Test
    void aLongOrManyLinedCellStaysOnOneShortLine() {
        String rendered = text(renderer.render(List.of(Map.of("k", "one\ntwo" + "x".repeat(500)))));

        assertThat(rendered.lines()).hasSize(3);
        assertThat(rendered).contains("one ⏎ two").endsWith("…");
        assertThat(rendered.lines().toList().get(2)).hasSize(120);
    }

    @Test
    void arraysAreReadable() {
        assertThat(text(renderer.render(new int[] {1, 2, 3}))).isEqualTo("int[3] {1, 2, 3}");
        assertThat(text(renderer.render(new String[] {"a", null}))).isEqualTo("String[2] {a, null}");
        assertThat(text(renderer.render(new double[0]))).isEqualTo("double[0] {}");
        assertThat(text(renderer.render(new double[][] {{1, 2}, {3, 4}}))).isEqualTo("""
                        double[2][] {
                          {1.0, 2.0},
                          {3.0, 4.0}
                        }""");
        assertThat(text(renderer.render(List.of(new int[] {1})))).isEqualTo("[{1}]");
    }

    @Test
    void aBigArrayOrCollectionIsCut() {
        assertThat(text(renderer.render(new byte[5_000_000]))).endsWith("0, 0, … 4999900 more}");
        assertThat(text(renderer.render(Collections.nCopies(5_000_000, "x"))))
                .endsWith("x, x, … 4999900 more]")
                .hasSizeLessThan(1000);
    }

    @Test
    void aBigMatrixIsCutInAll() {
        assertThat(text(renderer.render(new double[1000][1000])))
                .hasSizeLessThan(20_000)
                .endsWith(" more\n}");
    }

    @Test
    void anArrayOrListThatHoldsItselfEnds() {
        Object[] array = new Object[1];
        array[0] = array;
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThat(text(renderer.render(array))).isEqualTo("Object[1] {{{{…}}}}");
        assertThat(text(renderer.render(list))).isEqualTo("[[[[…]]]]");
    }

    @Test
    void aCollectionThatWritesItselfKeepsItsText() {
        class Bag extends ArrayList<String> {
            @Override
            public String toString() {
                return "a bag";
            }
        }

        assertThat(text(renderer.render(new Bag()))).isEqualTo("a bag");
    }

    @Test
    void aUrlIsALink() throws IOException {
        assertThat(html(renderer.render(
                        URI.create("https://example.org/?a=1&b=2").toURL())))
                .isEqualTo("<a href=\"https://example.org/?a=1&amp;b=2\">https://example.org/?a=1&amp;b=2</a>");
    }

    @Test
    void aRendererOfTheNotebooksOwnWins() {
        renderer.createRegistration(City.class)
                .preferring(MIMEType.TEXT_MARKDOWN)
                .register((city, context) ->
                        context.renderIfRequested(MIMEType.TEXT_MARKDOWN, () -> "**" + city.name() + "**"));

        DisplayData shown = renderer.render(new City("Ulm", 1));

        assertThat(shown.getData(MIMEType.TEXT_MARKDOWN)).isEqualTo("**Ulm**");
        assertThat(shown.hasDataForType(MIMEType.TEXT_HTML)).isFalse();
    }

    @Test
    void anyOtherObjectIsItsOwnText() {
        assertThat(text(renderer.render(new City("Ulm", 1)))).isEqualTo("City[name=Ulm, people=1]");
        assertThat(text(renderer.render("plain"))).isEqualTo("plain");
    }

    static String text(DisplayData shown) {
        return (String) shown.getData(MIMEType.TEXT_PLAIN);
    }

    static String html(DisplayData shown) {
        return (String) shown.getData(MIMEType.TEXT_HTML);
    }
}
