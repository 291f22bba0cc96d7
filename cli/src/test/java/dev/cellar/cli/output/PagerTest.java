package dev.cellar.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagerTest {
    private static final String TEXT = "one\ntwo\nthree\n";

    @TempDir
    private Path folder;

    @Test
    void whatIsLongerThanTheScreenGoesToThePersonsPager() throws IOException {
        Path paged = folder.resolve("paged");

        String printed = show("cat > " + ShellWord.of(paged.toString()), 2);

        assertThat(paged).hasContent(TEXT);
        assertThat(printed).isEmpty();
    }

    @Test
    void whatFitsIsPrinted() throws IOException {
        assertThat(show("false", 10)).isEqualTo(TEXT);
    }

    @Test
    void anEmptyPagerMeansNone() throws IOException {
        assertThat(show("", 2)).isEqualTo(TEXT);
    }

    @Test
    void aPagerThatIsNotThereLosesNothing() throws IOException {
        assertThat(show("no-such-pager-here 2>/dev/null", 2)).isEqualTo(TEXT);
    }

    @Test
    void aPagerThatIsClosedEarlyIsNoFailure() throws IOException {
        StringWriter printed = new StringWriter();

        new Pager(Map.of("PAGER", "true"), 2).show("line\n".repeat(100_000), new PrintWriter(printed));

        assertThat(printed.toString()).isEmpty();
    }

    private static String show(String pager, int height) throws IOException {
        StringWriter printed = new StringWriter();
        new Pager(Map.of("PAGER", pager), height).show(TEXT, new PrintWriter(printed));
        return printed.toString();
    }
}
