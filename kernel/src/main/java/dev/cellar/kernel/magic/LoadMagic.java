package dev.cellar.kernel.magic;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.jspecify.annotations.Nullable;

/**
 * {@code %load FILE}: runs a file of Java snippets, or the code cells of a notebook, as if they stood here. What they
 * print and display is shown, the values of their last expressions are not.
 */
final class LoadMagic implements LineMagic<@Nullable Object, BaseKernel> {
    /** Scripts for the jshell tool end with its command to leave, which is no Java. */
    private static final Pattern EXIT = Pattern.compile("(?m)^/exit\\b.*\\s*\\z");

    private final MagicHost host;
    private final Deque<Path> loading = new ArrayDeque<>();

    LoadMagic(MagicHost host) {
        this.host = host;
    }

    @Override
    public @Nullable Object eval(BaseKernel kernel, List<String> args) throws IOException {
        if (args.size() != 1) {
            throw new MagicException("%load needs one file, as in: %load setup.jsh");
        }
        String name = args.get(0);
        Path file = UserPaths.file(name).toRealPath();
        if (loading.contains(file)) {
            throw new MagicException(name + " loads itself.");
        }
        loading.push(file);
        try {
            load(name, read(name, file));
        } finally {
            loading.pop();
        }
        return null;
    }

    private void load(String name, String text) {
        if (!name.endsWith(".ipynb")) {
            host.evalRaw(EXIT.matcher(text).replaceFirst(""));
            return;
        }
        int number = 0;
        for (String source : NotebookFile.codeCells(name, text)) {
            number++;
            try {
                host.evalRaw(source);
            } catch (RuntimeException e) {
                // The error itself goes on as the kernel shows errors; this says where it came from.
                System.err.println("%load: code cell " + number + " of " + name + " failed.");
                throw e;
            }
        }
    }

    private static String read(String name, Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new MagicException(name + " is not text in UTF-8.", e);
        } catch (IOException e) {
            if (Files.isDirectory(file)) {
                throw new MagicException(name + " is a folder; %load takes a file.", e);
            }
            throw e;
        }
    }
}
