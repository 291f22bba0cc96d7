package dev.cellar.kernel.magic;

import dev.cellar.kernel.display.Bundles;
import java.util.List;
import java.util.Locale;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.CellMagic;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.jspecify.annotations.Nullable;

/**
 * {@code %time EXPRESSION} and {@code %%time}: runs once, shows the value, and prints how long it ran, compiling left
 * out.
 */
final class TimeMagic implements LineMagic<@Nullable Object, BaseKernel>, CellMagic<@Nullable Object, BaseKernel> {
    static final String NAME = "time";

    private final MagicHost host;

    TimeMagic(MagicHost host) {
        this.host = host;
    }

    @Override
    public @Nullable Object eval(BaseKernel kernel, List<String> args) {
        if (args.isEmpty()) {
            throw new MagicException("%time needs something to time, as in: %time model.train(data)");
        }
        return time(String.join(" ", args));
    }

    @Override
    public @Nullable Object eval(BaseKernel kernel, List<String> args, String body) {
        return time(body);
    }

    private @Nullable Object time(String source) {
        long before = host.nanosRunByCaller();
        Object value;
        try {
            value = host.evalRaw(source);
        } finally {
            System.out.println("Wall time: " + format(host.nanosRunByCaller() - before));
        }
        if (value != null) {
            host.display(Bundles.of(host.getRenderer(), value));
        }
        return value;
    }

    /** Nanoseconds in the unit that leaves a number between 1 and 1000, from µs to s. */
    static String format(long nanos) {
        if (nanos < 1_000_000) {
            return String.format(Locale.ROOT, "%.0f µs", nanos / 1e3);
        }
        return nanos < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f ms", nanos / 1e6)
                : String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
