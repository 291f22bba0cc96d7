package dev.cellar.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code NOTEBOOK@V}: a version of a notebook as people type it. The last {@code @} parts the two, for a file's name may
 * hold one: {@code forecast@12.ipynb@3}.
 */
record NotebookVersion(Path notebook, String version) {
    /** Whether the text names a version; a file that is there, {@code forecast@12.ipynb}, is taken as a file. */
    static boolean isOne(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && at < text.length() - 1 && text.indexOf('/', at) < 0 && !Files.exists(Path.of(text));
    }

    static NotebookVersion parse(String text) {
        if (!isOne(text)) {
            throw new TypeConversionException(
                    "'" + text + "' names no version; write NOTEBOOK@V, such as lags.ipynb@12 or lags.ipynb@latest");
        }
        int at = text.lastIndexOf('@');
        return new NotebookVersion(Path.of(text.substring(0, at)), text.substring(at));
    }

    /** Reads the form from a command line. */
    static final class Converter implements ITypeConverter<NotebookVersion> {
        @Override
        public NotebookVersion convert(String text) {
            return parse(text);
        }
    }
}
