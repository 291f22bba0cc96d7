package dev.cellar.notebook.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OutputLimitPropertyTest {
    @Property(tries = 500)
    void aTextIsWholeOrCutToItsLimitWithTheRightCount(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1000, max = 6000) int bytes) {
        String kept = new OutputLimit(bytes, Seams.ANYWHERE).text(text);

        if (bytes(text) <= bytes) {
            assertThat(kept).isEqualTo(text);
            return;
        }
        assertThat(bytes(kept)).isLessThanOrEqualTo(bytes);
        int mark = kept.indexOf("[Cellar cut ");
        String head = kept.substring(0, mark);
        String tail = kept.substring(kept.indexOf(']', mark) + 2);
        String begun = text.startsWith(head) ? head : head.substring(0, head.length() - 1);
        assertThat(text).startsWith(begun).endsWith(tail);
        assertThat(CutMark.bytesIn(List.of(stream(kept)))).isEqualTo(bytes(text) - bytes(begun) - bytes(tail));
        assertThat(bytes(begun) + bytes(tail)).isGreaterThan(bytes / 2);
        assertThat(encodable(begun) && encodable(tail)).isTrue();
    }

    @Property(tries = 300)
    void aTextInPiecesIsCutAsTheWhole(
            @ForAll("pieces") List<String> pieces, @ForAll @IntRange(min = 1000, max = 6000) int bytes) {
        OutputLimit limit = new OutputLimit(bytes, Seams.ANYWHERE);
        LimitedText text = new LimitedText(limit);
        pieces.forEach(text::append);

        assertThat(text.toString()).isEqualTo(limit.text(String.join("", pieces)));
    }

    @Property(tries = 300)
    void aDisplayIsNoLargerThanItsLimitAndKeepsWhatIsSmall(
            @ForAll("bundles") Map<String, Integer> sizes, @ForAll @IntRange(min = 1000, max = 6000) int bytes) {
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("output_type", "display_data");
        ObjectNode data = output.putObject("data");
        sizes.forEach((type, size) -> data.put(type, "x".repeat(size)));
        output.putObject("metadata").put("width", 12);

        ObjectNode kept = new OutputLimit(bytes, Seams.ANYWHERE).output(output);

        assertThat(OutputSize.of(kept)).isLessThanOrEqualTo(bytes);
        assertThat(kept.path("metadata")).isEqualTo(output.path("metadata"));
        kept.path("data").properties().stream()
                .filter(entry -> !entry.getKey().startsWith("text/"))
                .forEach(entry -> assertThat(entry.getValue()).isEqualTo(data.get(entry.getKey())));
        assertThat(CutMark.bytesIn(List.of(kept)) > 0).isEqualTo(!kept.equals(output));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> characters = Arbitraries.of('a', 'b', ' ', '\n', 'é', '€', '\u0000');
        Arbitrary<String> units = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, characters.map(String::valueOf)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of("😀", "👩‍🔬")));
        return units.list().ofMinSize(200).ofMaxSize(4000).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.strings()
                .withChars('a', '\n', '€', '\ud83d', '\ude00')
                .ofMaxLength(300)
                .map(text -> text.repeat(40))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Map<String, Integer>> bundles() {
        return Arbitraries.maps(
                        Arbitraries.of("text/plain", "text/markdown", "text/html", "image/png", "application/json"),
                        Arbitraries.integers().between(0, 8000))
                .ofMinSize(1);
    }

    private static ObjectNode stream(String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("output_type", "stream")
                .put("text", text);
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean encodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
