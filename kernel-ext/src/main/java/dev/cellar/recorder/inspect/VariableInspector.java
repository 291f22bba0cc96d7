package dev.cellar.recorder.inspect;

import dev.cellar.recorder.inspect.preview.Digester;
import dev.cellar.recorder.inspect.preview.ForeignCode;
import dev.cellar.recorder.inspect.preview.Preview;
import dev.cellar.recorder.inspect.preview.Previewer;
import dev.cellar.recorder.inspect.preview.TypeNames;
import dev.cellar.tracking.model.Variable;
import dev.cellar.tracking.model.Variable.Changed;
import dev.cellar.tracking.model.Variables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all variables of a notebook after a cell, the newest first, until the budget is spent; what is left then, or
 * cannot be read, is named. JShell's own {@code $1}, {@code $2}, … are skipped.
 *
 * <p>Only the classes that a cell declared are asked for their {@code toString}, on a thread of its own with a deadline.
 * What such a {@code toString} prints cannot be held back for sure; {@link #previewing()} tells whoever publishes output
 * that it comes from there.
 *
 * <p>One instance for each kernel, for it remembers what was seen last; it keeps no value from being collected. To be
 * called on the shell thread only. Never throws because of a value.
 */
public final class VariableInspector implements AutoCloseable {
    private static final Pattern TEMPORARY = Pattern.compile("\\$\\d+");

    private final VariableBudget budget;
    private final ForeignCode foreign;
    private final Previewer previewer;
    private final Digester digester;
    private final VariableReader reader = new VariableReader();
    private final ChangeTracker changes = new ChangeTracker();
    private final PrivateVariables privates = new PrivateVariables();

    public VariableInspector(VariableBudget budget) {
        this.budget = budget;
        foreign = new ForeignCode(budget.foreignDeadline());
        previewer = new Previewer(budget.previewChars(), foreign);
        digester = new Digester(budget.digestBytes());
    }

    /** Whether the calling thread is running a {@code toString} for a preview. */
    public static boolean previewing() {
        return ForeignCode.runsHere();
    }

    /**
     * Looks at the variables that are valid now. Those whose value comes from a private cell are not among the answers.
     *
     * @param loader of the kernel, in which the snippets' classes are found
     * @param scope of the cell that ended
     */
    public Variables inspect(JShell shell, ClassLoader loader, CellScope scope) {
        long start = System.nanoTime();
        List<VarSnippet> declared = declared(shell);
        List<Variable> seen = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        int looked = 0;
        for (VarSnippet snippet : declared) {
            long spent = System.nanoTime() - start;
            VariableReader.Reading reading =
                    looked < budget.count() && spent < budget.time().toNanos()
                            ? reader.read(shell, loader, snippet)
                            : VariableReader.Reading.NONE;
            if (reading.readable()) {
                looked++;
                Variable variable =
                        look(snippet, reading.value(), spent < budget.time().toNanos() / 2);
                if (!privates.hides(snippet.name(), reading.value(), variable.changed(), scope)) {
                    seen.add(variable);
                }
            } else {
                privates.unseen(snippet.name(), scope);
                leftOut.add(snippet.name());
            }
        }
        retain(declared);
        Collections.reverse(seen);
        Collections.reverse(leftOut);
        return new Variables(seen, leftOut);
    }

    /** A cell whose variables nobody wants ended: no value is looked at, but what may be private is noted. */
    public void pass(JShell shell, CellScope scope) {
        List<VarSnippet> declared = declared(shell);
        declared.forEach(snippet -> privates.unseen(snippet.name(), scope));
        retain(declared);
    }

    /** The newest first. */
    private static List<VarSnippet> declared(JShell shell) {
        List<VarSnippet> declared = shell.variables()
                .filter(snippet -> !TEMPORARY.matcher(snippet.name()).matches())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(declared);
        return declared;
    }

    private void retain(List<VarSnippet> declared) {
        Set<String> names = declared.stream().map(VarSnippet::name).collect(Collectors.toSet());
        changes.retain(names);
        reader.retain(names);
        privates.retain(names);
    }

    private Variable look(VarSnippet snippet, @Nullable Object value, boolean thoroughly) {
        Look look = look(value, thoroughly);
        Changed changed = changes.since(snippet.name(), value, look.digest());
        return new Variable(
                snippet.name(),
                snippet.typeName(),
                value == null ? null : TypeNames.of(value.getClass()),
                look.preview().text(),
                look.preview().shape(),
                look.preview().bytes(),
                look.digest(),
                look.unstable() ? Changed.UNKNOWN : changed,
                look.unstable());
    }

    private Look look(@Nullable Object value, boolean thoroughly) {
        try {
            Look first = lookOnce(value, thoroughly);
            if (value == null || !thoroughly || !Previewer.mayChangeUnderfoot(value)) {
                return first;
            }
            return first.equals(lookOnce(value, true)) ? first : first.asUnstable();
        } catch (RuntimeException | StackOverflowError racing) {
            // Iterating what another thread changes fails in many ways; the value is the person's, not an error of
            // ours.
            return new Look(Preview.of("(changing while it was looked at)"), null, true);
        } catch (LinkageError broken) {
            return new Look(Preview.of("(its class cannot be linked: " + broken.getMessage() + ")"), null, false);
        }
    }

    private Look lookOnce(@Nullable Object value, boolean thoroughly) {
        return new Look(previewer.preview(value), thoroughly ? digester.digest(value) : null, false);
    }

    /** Ends the thread that asks for {@code toString}. */
    @Override
    public void close() {
        foreign.close();
    }

    private record Look(Preview preview, @Nullable String digest, boolean unstable) {
        Look asUnstable() {
            return new Look(preview, null, true);
        }
    }
}
