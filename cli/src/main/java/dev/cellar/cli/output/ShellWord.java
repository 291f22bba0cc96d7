package dev.cellar.cli.output;

import java.util.regex.Pattern;

/** A word of a command that a person may copy into a shell: quoted where the shell would read it otherwise. */
public final class ShellWord {
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}_./@%+=:,-][\\p{L}\\p{M}\\p{N}_./@%+=:,#-]*");

    private ShellWord() {}

    public static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
