package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.JupyterIO;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Evaluates cells with JShell in this process; magics become calls, as IJava makes them. */
public final class JavaKernel extends BaseKernel {
    private static final Pattern LINE_MAGIC = Pattern.compile("(?m)^%(\\w+)(.*)$");
    private static final Pattern CELL_MAGIC = Pattern.compile("(?s)^%%(\\w+)([^\\n]*)\\n(.*)$");

    private final CodeEvaluator evaluator = new CodeEvaluator(
            Optional.ofNullable(System.getenv("IJAVA_CLASSPATH")),
            Optional.ofNullable(System.getenv("IJAVA_STARTUP_SCRIPT")));
    private final Magics magics = new Magics();

    JavaKernel() {
        magics.registerLineMagic("classpath", args -> {
            args.forEach(evaluator.getShell()::addToClasspath);
            return null;
        });
    }

    /** A kernel whose insides are otherwise than Cellar expects. */
    @Override
    public JupyterIO getIO() {
        return System.getenv("IJAVA_ODD") == null ? super.getIO() : null;
    }

    public Magics getMagics() {
        return magics;
    }

    @Override
    public DisplayData eval(String code) throws Exception {
        Object value = evaluator.eval(transform(code));
        if (value == null) {
            return null;
        }
        return value instanceof DisplayData data ? data : getRenderer().render(value);
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("Java").fileExtension(".java").build();
    }

    @Override
    public void interrupt() {
        evaluator.interrupt();
    }

    @Override
    public void onShutdown(boolean restarting) {
        evaluator.shutdown();
    }

    private static String transform(String code) {
        Matcher cell = CELL_MAGIC.matcher(code);
        if (cell.matches()) {
            return "io.github.spencerpark.ijava.runtime.Magics.cellMagic(%s,java.util.List.of(%s),%s);"
                    .formatted(quoted(cell.group(1)), words(cell.group(2)), quoted(cell.group(3)));
        }
        return LINE_MAGIC
                .matcher(code)
                .replaceAll(line -> Matcher.quoteReplacement(
                        "io.github.spencerpark.ijava.runtime.Magics.lineMagic(%s,java.util.List.of(%s));"
                                .formatted(quoted(line.group(1)), words(line.group(2)))));
    }

    private static String words(String args) {
        return List.of(args.strip().split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .map(JavaKernel::quoted)
                .collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
