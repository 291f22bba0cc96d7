package dev.cellar.kernel.magic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;

/** A registry that answers an unknown name with the nearest one that it has. */
@SuppressWarnings("TypeParameterUnusedInFormals") // the signatures are the library's
final class SuggestingRegistry extends MagicsRegistry {
    @Override
    public <T, K extends BaseKernel> T evalLineMagic(K kernel, String name, List<String> args) throws Exception {
        if (!getLineMagicNames().contains(name)) {
            throw unknown(name, true);
        }
        return super.evalLineMagic(kernel, name, args);
    }

    @Override
    public <T, K extends BaseKernel> T evalCellMagic(K kernel, String name, List<String> args, String body)
            throws Exception {
        if (!getCellMagicNames().contains(name)) {
            throw unknown(name, false);
        }
        return super.evalCellMagic(kernel, name, args, body);
    }

    private UnknownMagicException unknown(String name, boolean line) {
        Set<String> same = line ? getLineMagicNames() : getCellMagicNames();
        Set<String> other = line ? getCellMagicNames() : getLineMagicNames();
        String prefix = line ? "%" : "%%";
        String otherPrefix = line ? "%%" : "%";
        String advice = Stream.of(
                        NearestName.of(name, same).map(near -> prefix + near),
                        NearestName.of(name, other).map(near -> otherPrefix + near))
                .flatMap(Optional::stream)
                .findFirst()
                .map(near -> "did you mean " + near + "?")
                .orElse("%lsmagic lists those that there are.");
        return new UnknownMagicException(name, line, "Unknown magic " + prefix + name + ": " + advice);
    }
}
