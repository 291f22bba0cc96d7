package dev.cellar.kernel.magic.maven;

import dev.cellar.kernel.magic.MagicException;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.jspecify.annotations.Nullable;

/** {@code %mavenRepo [ID] URL}: a further repository for every {@code %maven} that follows. */
public final class MavenRepoMagic implements LineMagic<@Nullable Object, BaseKernel> {
    private final MavenResolver resolver;

    public MavenRepoMagic(MavenResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public @Nullable Object eval(BaseKernel kernel, List<String> args) {
        switch (args.size()) {
            case 1 -> resolver.addRepository(Repositories.parse(args.get(0)));
            case 2 -> resolver.addRepository(Repositories.of(args.get(0), args.get(1)));
            default ->
                throw new MagicException("%mavenRepo needs a URL, as in: %mavenRepo https://repo.example.org/maven");
        }
        return null;
    }
}
