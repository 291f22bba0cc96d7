package dev.cellar.snapshots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.CellType;
import dev.cellar.notebook.Notebook;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random notebooks: odd texts and ids, every kind of output, numbers of all sizes. */
public final class Notebooks {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> ODD_TEXTS =
            List.of("", "\n", "a\nb\n", "a\r\nb", "\u2028", "😀", "half\ud83d", "\u0000", "trailing ", "a\n\n");

    private Notebooks() {}

    public static Arbitrary<Notebook> any() {
        return Combinators.combine(
                        object(),
                        Arbitraries.integers().between(0, 6),
                        cell().list().ofMaxSize(5),
                        object())
                .as((metadata, minor, cells, extra) -> new Notebook(metadata, 4, minor, cells, extra));
    }

    private static Arbitrary<Cell> cell() {
        Arbitrary<CellType> type =
                Arbitraries.of(CellType.CODE, CellType.CODE, CellType.MARKDOWN, CellType.RAW, new CellType("sketch"));
        Arbitrary<String> id = Arbitraries.oneOf(Arbitraries.of("a", "A", ".git", "", "a/b", "x~2"), text());
        return Combinators.combine(
                        id,
                        Arbitraries.of(true, false),
                        type,
                        text(),
                        object(),
                        Arbitraries.integers().injectNull(0.3),
                        output().list().ofMaxSize(4),
                        attachments().injectNull(0.5))
                .as((cellId, synthetic, cellType, source, metadata, count, outputs, attachments) -> new Cell(
                        cellId,
                        synthetic,
                        cellType,
                        source,
                        metadata,
                        cellType.isCode() ? count : null,
                        cellType.isCode() ? outputs : List.of(),
                        attachments,
                        metadata));
    }

    private static Arbitrary<ObjectNode> output() {
        Arbitrary<ObjectNode> stream = Combinators.combine(Arbitraries.of("stdout", "stderr"), text())
                .as((name, text) -> output("stream").put("name", name).put("text", text));
        Arbitrary<ObjectNode> display = Combinators.combine(bundle(), object()).as((data, metadata) -> {
            ObjectNode output = output("display_data");
            output.set("data", data);
            return output.set("metadata", metadata);
        });
        Arbitrary<ObjectNode> error = text().list().ofMaxSize(3).map(lines -> {
            ObjectNode output = output("error").put("ename", "E").put("evalue", "v");
            lines.forEach(output.putArray("traceback")::add);
            return output;
        });
        return Arbitraries.oneOf(stream, display, error, object());
    }

    private static Arbitrary<ObjectNode> attachments() {
        return Arbitraries.maps(text(), bundle()).ofMaxSize(2).map(Notebooks::object);
    }

    private static Arbitrary<ObjectNode> bundle() {
        Arbitrary<JsonNode> value =
                Arbitraries.oneOf(text().map(JSON::textNode), base64().map(JSON::textNode), scalar());
        Arbitrary<String> mime = Arbitraries.of(
                "text/plain",
                "text/html",
                "text/x-other",
                "image/png",
                "image/svg+xml",
                "application/json",
                "application/vnd.a+json",
                "application/vnd.b+json",
                "video/mp4",
                "odd");
        return Arbitraries.maps(mime, value).ofMaxSize(5).map(Notebooks::object);
    }

    private static Arbitrary<String> base64() {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(200)
                .flatMap(bytes -> Arbitraries.of(
                        Base64.getEncoder().encodeToString(bytes),
                        Base64.getEncoder().encodeToString(bytes) + "\n",
                        Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes) + "\n",
                        Base64.getMimeEncoder().encodeToString(bytes),
                        Base64.getEncoder().withoutPadding().encodeToString(bytes)));
    }

    private static Arbitrary<ObjectNode> object() {
        return Arbitraries.maps(text(), Arbitraries.lazyOf(Notebooks::scalar, Notebooks::scalar, Notebooks::nested))
                .ofMaxSize(3)
                .map(Notebooks::object);
    }

    private static Arbitrary<JsonNode> nested() {
        return object().map(object -> JSON.arrayNode().add(object).add(JSON.objectNode()));
    }

    private static Arbitrary<JsonNode> scalar() {
        return Arbitraries.oneOf(
                text().map(JSON::textNode),
                Arbitraries.integers().map(JSON::numberNode),
                Arbitraries.bigIntegers()
                        .between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30))
                        .map(JSON::numberNode),
                Arbitraries.doubles().map(JSON::numberNode),
                Arbitraries.of(-0.0, Double.NaN, Double.NEGATIVE_INFINITY).map(JSON::numberNode),
                Arbitraries.of("3.14159265358979323846264338327950288", "1E+400")
                        .map(n -> JSON.numberNode(new BigDecimal(n))),
                Arbitraries.of(JSON.nullNode(), JSON.booleanNode(true), JSON.arrayNode()));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.strings().alpha().ofMaxLength(10)),
                Tuple.of(3, Arbitraries.strings().all().ofMaxLength(20)),
                Tuple.of(2, Arbitraries.of(ODD_TEXTS)));
    }

    private static ObjectNode object(Map<String, ? extends JsonNode> values) {
        ObjectNode object = JSON.objectNode();
        values.forEach(object::set);
        return object;
    }

    private static ObjectNode output(String type) {
        return JSON.objectNode().put("output_type", type);
    }
}
