package dev.cellar.kernel.magic;

import java.util.List;
import java.util.Set;
import org.dflib.jjava.jupyter.kernel.magic.LineMagicArgs;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.ParsedLineMagic;

/**
 * Hands magics that take Java source the rest of the line as it was typed. The parser splits arguments at blanks and
 * drops their quotes, which would turn {@code %time f("a b")} into something that does not compile.
 */
final class RawLineTranspiler extends MagicTranspiler {
    private static final Set<String> TAKE_SOURCE = Set.of(TimeMagic.NAME);

    @Override
    public String transpileLine(ParsedLineMagic magic) {
        String name = magic.magicCall.name;
        if (!TAKE_SOURCE.contains(name)) {
            return super.transpileLine(magic);
        }
        String source =
                magic.raw.substring(magic.raw.indexOf(name) + name.length()).strip();
        List<String> arguments = source.isEmpty() ? List.of() : List.of(source);
        return super.transpileLine(
                new ParsedLineMagic(new LineMagicArgs(name, arguments), magic.raw, magic.rawCell, magic.linePrefix));
    }
}
