package dev.cellar.magics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> WORDS = List.of("status", "start", "stop", "history", "note", "--hypothesis");

    @ParameterizedTest
    @CsvSource({
        "strat,start",
        "sttus,status",
        "STOP,stop",
        "histroy,history",
        "his,history",
        "nte,note",
        "--hypo,--hypothesis"
    })
    void aMistypedOrBegunWordIsFound(String typed, String meant) {
        assertThat(Nearest.of(typed, WORDS)).contains(meant);
    }

    @Test
    void aWordUnlikeAllIsNotGuessed() {
        assertThat(Nearest.of("xyzzy", WORDS)).isEmpty();
        assertThat(Nearest.of("@12", WORDS)).isEmpty();
        assertThat(Nearest.of("", WORDS)).isEmpty();
        assertThat(Nearest.of("a", List.of("d"))).isEmpty();
    }
}
