package dev.cellar.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void aFileExceptionSaysMoreThanItsPath() {
        assertThat(Texts.reason(new AccessDeniedException("/store/cellar.db")))
                .isEqualTo("no right to /store/cellar.db");
        assertThat(Texts.reason(new NoSuchFileException("/store"))).isEqualTo("there is no /store");
    }

    @Test
    void anyOtherSaysItsFirstLineOrItsKind() {
        assertThat(Texts.reason(new IOException("disk full\nat sector 7"))).isEqualTo("disk full");
        assertThat(Texts.reason(new IOException())).isEqualTo("IOException");
    }
}
