package dev.cellar.cli.command;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code NOTEBOOK@V}: a version of a notebook as people type it. The last {@code @} parts the two, for a file's name may
 * hold one: {@code forecast@12.ipynb@3}.
 */
record NotebookVersion(Path notebook, String version) {
    /** Reads the form from a command line. */
    static final class Converter implements ITypeConverter<NotebookVersion> {
        @Override
        public NotebookVersion convert(String text) {
            int at = text.lastIndexOf('@');
            if (at <= 0 || at == text.length() - 1 || text.substring(at).contains("/")) {
                throw new TypeConversionException(
                        "'" + text + "' names no version; write NOTEBOOK@V, such as lags.ipynb@12 or lags.ipynb@latest");
            }
            return new NotebookVersion(Path.of(text.substring(0, at)), text.substring(at));
        }
    }
}
