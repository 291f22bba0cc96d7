package dev.cellar.recorder.inspect;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/**
 * Reads variables of a notebook where JShell keeps them: in a static field of the class it wrapped the snippet in.
 * Remembers the fields by name. For one thread.
 */
public final class VariableReader {
    private final Map<String, Located> fields = new HashMap<>();

    /** The variable's value now. */
    public Reading read(JShell shell, ClassLoader loader, VarSnippet snippet) {
        try {
            String owner = shell.sourceCodeAnalysis().wrapper(snippet).fullClassName();
            Located located = fields.get(snippet.name());
            if (located == null || !located.owner().equals(owner)) {
                Field field = Class.forName(owner, false, loader).getDeclaredField(snippet.name());
                field.setAccessible(true);
                located = new Located(owner, field);
                fields.put(snippet.name(), located);
            }
            return new Reading(true, located.field().get(null));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError notThere) {
            // A declaration whose class was never loaded has no value: JShell gave it up or replaced it meanwhile.
            return Reading.NONE;
        }
    }

    void retain(Set<String> names) {
        fields.keySet().retainAll(names);
    }

    private record Located(String owner, Field field) {}

    /** A value, which may be null, or the word that there is none. */
    public record Reading(boolean readable, @Nullable Object value) {
        static final Reading NONE = new Reading(false, null);
    }
}
