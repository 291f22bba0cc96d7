package dev.cellar.kernel.internal.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class Utf8Test {
    @Property
    void neverCutsACharacter(@ForAll @StringLength(max = 12) String text, @ForAll @IntRange(max = 48) int cut) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        byte[] arrived = Arrays.copyOf(all, Math.min(cut, all.length));

        int complete = Utf8.completeLength(arrived);

        String first = new String(all, 0, complete, StandardCharsets.UTF_8);
        String rest = new String(all, complete, all.length - complete, StandardCharsets.UTF_8);
        assertThat(first + rest).isEqualTo(new String(all, StandardCharsets.UTF_8));
        assertThat(arrived.length - complete).isBetween(0, 3);
    }
}
