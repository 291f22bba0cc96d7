package dev.cellar.kernel;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cellar.kernel.magic.Magics;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whatever a cell holds, its magics are found or it has none; nothing of it stops the kernel. */
class CellMagicParserFuzzTest {
    private final CellMagicParser parser = new CellMagicParser(Magics.transpiler());

    @FuzzTest(maxDuration = "1m")
    void resolve(byte[] cell) {
        parser.resolveMagics(new String(cell, StandardCharsets.UTF_8));
    }

    /** Regular expressions with alternatives in a loop go as deep as the text is long. */
    @Test
    void longLiteralsAndCommentsAreOnlyLong() {
        String content = "100 % a\\\"b ".repeat(20_000);
        parser.resolveMagics("String s = \"" + content + "\";\n%time f()");
        parser.resolveMagics("String s = \"\"\"\n" + content + "\"\"\";\n%time f()");
        parser.resolveMagics("/*" + content + "*/ //" + content);
    }
}
