package dev.cellar.notebook;

import static dev.cellar.notebook.OutputCollectorTest.stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected here was seen with nbclient 0.11. */
class StreamCoalescerTest {

    private static final ObjectNode DISPLAY =
            JsonNodeFactory.instance.objectNode().put("output_type", "display_data");

    @Test
    void textOfOneStreamMeetsAtItsFirstPlace() {
        assertThat(StreamCoalescer.coalesce(List.of(stream("stdout", "a"), DISPLAY, stream("stdout", "b"))))
                .containsExactly(stream("stdout", "ab"), DISPLAY);
    }

    @Test
    void stdoutComesBeforeADirectlyPrecedingStderr() {
        assertThat(StreamCoalescer.coalesce(List.of(stream("stderr", "e"), stream("stdout", "o"))))
                .containsExactly(stream("stdout", "o"), stream("stderr", "e"));
        assertThat(StreamCoalescer.coalesce(List.of(stream("stderr", "e"), DISPLAY, stream("stdout", "o"))))
                .containsExactly(stream("stderr", "e"), DISPLAY, stream("stdout", "o"));
    }

    @ParameterizedTest
    @CsvSource({
        "10%<20%<100%, 100%",
        "10%<20%<100%|, 100%|",
        "a<|b, a<|b",
        "a<b<|c, b<|c",
        "x|a<b|c<d<, x|b|d<",
        "<a, a",
        "a<, a<",
        "a<<b, b",
        "a<<|, <|",
        "no return, no return"
    })
    void dropsWhatACarriageReturnOverwrote(String text, String expected) {
        assertThat(StreamCoalescer.coalesce(List.of(stream("stdout", real(text)))))
                .containsExactly(stream("stdout", real(expected)));
    }

    @Test
    void changesNothingThatCameIn() {
        ObjectNode first = stream("stdout", "a");
        StreamCoalescer.coalesce(List.of(first, stream("stdout", "b")));

        assertThat(first).isEqualTo(stream("stdout", "a"));
    }

    private static String real(String text) {
        return text.replace('<', '\r').replace('|', '\n');
    }
}
