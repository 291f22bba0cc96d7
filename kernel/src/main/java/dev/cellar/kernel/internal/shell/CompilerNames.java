package dev.cellar.kernel.internal.shell;

import java.util.regex.Pattern;

/** Takes the names that JShell gives to the classes around snippets out of messages for people. */
final class CompilerNames {
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+[.$]");
    private static final Pattern NOWHERE = Pattern.compile("\\R\\s*location: class\\s*(?=\\R|$)");

    private CompilerNames() {}

    static String hide(String message) {
        return NOWHERE.matcher(WRAPPER.matcher(message).replaceAll("")).replaceAll("");
    }
}
