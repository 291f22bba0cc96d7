package dev.cellar.kernel.magic;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.jspecify.annotations.Nullable;

/** {@code %lsmagic}: lists the magics that can be used now, those of extensions included. */
final class LsMagic implements LineMagic<@Nullable Object, BaseKernel> {
    private final MagicsRegistry registry;

    LsMagic(MagicsRegistry registry) {
        this.registry = registry;
    }

    @Override
    public @Nullable Object eval(BaseKernel kernel, List<String> args) {
        System.out.println("Line magics: " + list("%", registry.getLineMagicNames()));
        System.out.println("Cell magics: " + list("%%", registry.getCellMagicNames()));
        return null;
    }

    private static String list(String prefix, Collection<String> names) {
        return names.stream().sorted().map(name -> prefix + name).collect(Collectors.joining(" "));
    }
}
