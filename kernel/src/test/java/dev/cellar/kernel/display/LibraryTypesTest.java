package dev.cellar.kernel.display;

import static dev.cellar.kernel.display.RenderersTest.html;
import static dev.cellar.kernel.display.RenderersTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.dflib.DataFrame;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jfree.chart.ChartFactory;
import org.jfree.data.general.DefaultPieDataset;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import smile.data.vector.DoubleVector;
import smile.data.vector.IntVector;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The frames and charts of the libraries themselves: what is called by reflection is really there. */
class LibraryTypesTest {
    private static final String TWO_ROWS = """
            name  age
            ----  ---
            Ann    30
            Bob    41""";

    private final Renderer renderer = new Renderer();

    LibraryTypesTest() {
        Renderers.install(renderer);
    }

    @Test
    void aTablesawTableIsATable() {
        Table table = Table.create(StringColumn.create("name", "Ann", "Bob"), IntColumn.create("age", 30, 41));

        assertThat(text(renderer.render(table))).isEqualTo(TWO_ROWS);
        assertThat(html(renderer.render(table))).contains("<th>name</th><th>age</th>");
    }

    @Test
    void aDflibFrameIsATable() {
        DataFrame frame = DataFrame.foldByRow("name", "age").of("Ann", 30, "Bob", 41);

        assertThat(text(renderer.render(frame))).isEqualTo(TWO_ROWS);
    }

    @Test
    void aSmileFrameIsATable() {
        smile.data.DataFrame frame = smile.data.DataFrame.of(
                IntVector.of("age", new int[] {30, 41}), DoubleVector.of("score", new double[] {0.5, 1}));

        assertThat(text(renderer.render(frame))).isEqualTo("""
                        age  score
                        ---  -----
                         30    0.5
                         41    1.0""");
    }

    @Test
    void aBigFrameIsAskedForItsFirstRowsOnly() {
        Table table = Table.create(IntColumn.create("n", new int[2_000_000]));

        assertThat(text(renderer.render(table))).endsWith("… 1999950 more rows (2000000 rows × 1 column in all)");
    }

    @Test
    void anXChartIsPaintedInItsOwnSize() throws IOException {
        XYChart chart =
                new XYChartBuilder().width(320).height(200).title("loss").build();
        chart.addSeries("train", new double[] {1, 2, 3}, new double[] {3, 2, 1});

        BufferedImage image = png(renderer.render(chart));

        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(image.getHeight()).isEqualTo(200);
        assertThat(image.getRGB(0, 0)).isNotEqualTo(0xFF000000);
        assertThat(text(renderer.render(chart))).isEqualTo("Image 320 × 200");
    }

    @Test
    void aJFreeChartIsPainted() throws IOException {
        DefaultPieDataset<String> slices = new DefaultPieDataset<>();
        slices.setValue("half", 1);

        assertThat(png(renderer.render(ChartFactory.createPieChart("pie", slices)))
                        .getWidth())
                .isEqualTo(640);
    }

    @Test
    void aTypeThatOnlySoundsLikeAFrameIsNotAsked() {
        class Lazy {
            public int rowCount() {
                throw new AssertionError("started a job");
            }

            public int columnCount() {
                return rowCount();
            }

            public long count() {
                return rowCount();
            }

            @Override
            public String toString() {
                return "a lazy frame";
            }
        }

        assertThat(text(renderer.render(new Lazy()))).isEqualTo("a lazy frame");
    }

    private static BufferedImage png(DisplayData shown) throws IOException {
        byte[] bytes = Base64.getDecoder().decode((String) shown.getData(MIMEType.IMAGE_PNG));
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
