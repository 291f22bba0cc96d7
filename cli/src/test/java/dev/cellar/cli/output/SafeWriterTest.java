package dev.cellar.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SafeWriterTest {
    private static String printed(String text, boolean colours) {
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(new SafeWriter(written, colours));
        out.print(text);
        out.flush();
        return written.toString();
    }

    @Test
    void whatATerminalObeysComesOutAsText() {
        String title = "\033]0;owned\007";
        String clear = "\033[2J\033[H\u009b2K";

        assertThat(printed("run " + title + clear + "\b\u007f\0", true))
                .isEqualTo("run \\u001b]0;owned\\u0007\\u001b[2J\\u001b[H\\u009b2K\\u0008\\u007f\\u0000");
    }

    @Test
    void theReadingOrderStaysAsItIs() {
        assertThat(printed("lags\u202egpj.sh \u2067x", false)).isEqualTo("lags\\u202egpj.sh \\u2067x");
    }

    @Test
    void coloursPassOnlyWhereSomebodyWatches() {
        assertThat(printed("\033[31mred\033[0m", true)).isEqualTo("\033[31mred\033[0m");
        assertThat(printed("\033[31mred", false)).isEqualTo("\\u001b[31mred");
    }

    @Test
    void whatIsNoCommandStaysWhatItIs() {
        String text = "Länge\t1\r\n日本 עברית 😀 é";

        assertThat(printed(text, true)).isEqualTo(text);
    }
}
