package dev.cellar.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;

/**
 * Turns the magics of a cell into Java. Unlike the stock parser it leaves lines of text blocks and comments alone that
 * begin with a percent sign, and keeps the empty lines above a magic, so that errors below it name the right line.
 */
final class CellMagicParser extends MagicParser {
    /** Its loops over alternatives are possessive: others take stack for every character. */
    private static final Pattern TEXT_OR_COMMENT = Pattern.compile(
            "\"\"\"(?s:\\\\.|(?!\"\"\").)*+\"\"\"|/\\*(?s:.*?)\\*/|\"(?:\\\\.|[^\"\\\\\\n])*+\"|//[^\\n]*");
    /** Stands for a percent sign that begins no magic; from Unicode's private use area, where no text has anything. */
    private static final char MASK = '\uF8FF';

    CellMagicParser(MagicTranspiler transpiler) {
        super("(?<=(?:^|=))[ \\t]*%", "%%", transpiler);
    }

    @Override
    public String resolveMagics(String cell) {
        if (cell.indexOf('%') < 0 || cell.startsWith("%%")) {
            return super.resolveMagics(cell);
        }
        String masked = TEXT_OR_COMMENT
                .matcher(cell)
                .replaceAll(found -> found.group().indexOf('\n') < 0
                        ? Matcher.quoteReplacement(found.group())
                        : Matcher.quoteReplacement(found.group().replace('%', MASK)));
        return super.resolveMagics(masked).replace(MASK, '%');
    }
}
