package dev.cellar.tracking.trust;

import java.util.Set;
import java.util.regex.Pattern;

/** Which cell's imports another cell cannot do without. */
final class Imports {
    private Imports() {}

    /** Whether one imports what the other mentions; of imports on demand only a compiler could tell, so they all count. */
    static boolean serve(Node importing, Node user) {
        Set<String> imports = importing.step().names().imports();
        return imports.stream().anyMatch(name -> name.endsWith("*") || mentions(user.code(), name));
    }

    private static boolean mentions(String code, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(code)
                .find();
    }
}
