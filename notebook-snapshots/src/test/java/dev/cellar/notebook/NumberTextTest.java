package dev.cellar.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NumberTextTest {

    @Test
    void keepsDigitsThatADoubleWouldLose() throws IOException {
        for (String number :
                List.of("3.14159265358979323846264338327950288", "0.1000000000000000055511", "1E+400", "1E-400")) {
            assertThat(rewritten(number)).isEqualTo(number);
        }
    }

    @Test
    void writesDoublesAndFloatsOfCodeInPythonsNotation() {
        assertThat(JsonText.of(DoubleNode.valueOf(1.0E-5))).isEqualTo("1e-05");
        assertThat(JsonText.of(DoubleNode.valueOf(2.0E-3))).isEqualTo("0.002");
        assertThat(new String(CanonicalJson.write(FloatNode.valueOf(0.1f)), UTF_8))
                .isEqualTo("0.1\n");
    }

    @Test
    void theSameNumberIsEqualWhereverItCameFrom() {
        ObjectNode fromCode = number(LongNode.valueOf(7));
        ObjectNode fromFile = number(IntNode.valueOf(7));

        assertThat(cell(fromCode)).isEqualTo(cell(fromFile));
        assertThat(cell(number(DoubleNode.valueOf(0.1))))
                .isEqualTo(cell(number(DecimalNode.valueOf(new BigDecimal("0.1")))));
    }

    @Property
    void everyDoubleReadsBackAsItself(@ForAll double value) {
        assertThat(Double.parseDouble(PythonFloat.repr(value))).isEqualTo(value);
    }

    @Property
    void noDoubleIsLongerThanJavasOwnText(@ForAll double value) {
        assertThat(new BigDecimal(PythonFloat.repr(value)).stripTrailingZeros().precision())
                .isLessThanOrEqualTo(new BigDecimal(Double.toString(value))
                        .stripTrailingZeros()
                        .precision());
    }

    private static String rewritten(String number) throws IOException {
        ObjectNode read = CanonicalJson.readObject(("{\"a\": " + number + "}").getBytes(UTF_8));
        String written = new String(CanonicalJson.write(read), UTF_8);
        return written.substring(written.indexOf(':') + 2, written.indexOf("\n}"));
    }

    private static ObjectNode number(JsonNode value) {
        return JsonNodeFactory.instance.objectNode().set("n", value);
    }

    private static Cell cell(ObjectNode metadata) {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        return new Cell("a", false, CellType.CODE, "", metadata, null, List.of(), null, none);
    }
}
