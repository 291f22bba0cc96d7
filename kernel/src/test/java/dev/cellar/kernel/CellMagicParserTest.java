package dev.cellar.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.ParsedCellMagic;
import org.dflib.jjava.jupyter.kernel.magic.ParsedLineMagic;
import org.junit.jupiter.api.Test;

class CellMagicParserTest {
    private final CellMagicParser parser = new CellMagicParser(new MagicTranspiler() {
        @Override
        public String transpileLine(ParsedLineMagic magic) {
            return "line(" + magic.magicCall.name + ")";
        }

        @Override
        public String transpileCell(ParsedCellMagic magic) {
            return "cell(" + magic.magicCall.name + ")";
        }
    });

    @Test
    void turnsMagicsIntoJavaOnTheLineWhereTheyStand() {
        assertThat(parser.resolveMagics("int a;\n\n%time a\nint b;")).isEqualTo("int a;\n\nline(time)\nint b;");
        assertThat(parser.resolveMagics("var x = %find it")).isEqualTo("var x =line(find)");
        assertThat(parser.resolveMagics("%%time\nint a;")).isEqualTo("cell(time)");
    }

    @Test
    void leavesTextBlocksAndCommentsAlone() {
        String block = "String s = \"\"\"\n    %d percent\n    \"\"\";\n/*\n%time\n*/\nint a = 7 % 3;";

        assertThat(parser.resolveMagics(block)).isEqualTo(block);
        assertThat(parser.resolveMagics(block + "\n%time a")).isEqualTo(block + "\nline(time)");
    }
}
