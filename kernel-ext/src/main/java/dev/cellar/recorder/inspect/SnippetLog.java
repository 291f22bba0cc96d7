package dev.cellar.recorder.inspect;

import dev.cellar.tracking.model.Snippet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Notes the snippets that cells make, change or take away. Listens to JShell from its construction to {@link #close}.
 * JShell knows these things only while it lives.
 *
 * <p>A snippet that only followed another's change has no wrapped source here, for it had one when it was made: a
 * variable that was reset because its type was declared anew, or one that was dropped.
 *
 * <p>To be used on the shell thread only, where JShell also reports. The variables' inspection does not disturb it.
 */
public final class SnippetLog implements AutoCloseable {
    private static final Pattern SHARED = Pattern.compile("_\\d+\\w*$");

    private final JShell shell;
    private final JShell.Subscription subscription;

    /** By object: a declaration and the one that replaced it share their id. */
    private final Map<jdk.jshell.Snippet, Boolean> ownedByCell = new LinkedHashMap<>();

    private @Nullable Throwable failure;

    public SnippetLog(JShell shell) {
        this.shell = shell;
        subscription = shell.onSnippetEvent(this::noteSafely);
    }

    /** Called in the middle of an evaluation: what is thrown here would be thrown at the cell. */
    private void noteSafely(SnippetEvent event) {
        try {
            note(event);
        } catch (Throwable e) {
            failure = e;
        }
    }

    private void note(SnippetEvent event) {
        boolean own = event.causeSnippet() == null && event.status() != Status.DROPPED;
        ownedByCell.merge(event.snippet(), own, Boolean::logicalOr);
    }

    /**
     * The snippets touched since the last call, in the order they were first touched, with the status they have now.
     *
     * @throws IllegalStateException when one of them could not be noted
     */
    public List<Snippet> drain() {
        Throwable missed = failure;
        failure = null;
        if (missed != null) {
            ownedByCell.clear();
            throw new IllegalStateException(missed.getMessage(), missed);
        }
        List<Snippet> drained = new ArrayList<>(ownedByCell.size());
        ownedByCell.forEach((snippet, own) -> drained.add(record(snippet, own)));
        ownedByCell.clear();
        return List.copyOf(drained);
    }

    private Snippet record(jdk.jshell.Snippet snippet, boolean own) {
        SnippetWrapper wrapper = wrapper(snippet);
        return new Snippet(
                snippet.id(),
                snippet.kind().name(),
                snippet instanceof PersistentSnippet named ? named.name() : null,
                wrapper == null ? null : wrapper.fullClassName(),
                own && wrapper != null ? source(snippet, wrapper) : null,
                shell.status(snippet).name());
    }

    /**
     * What waits for a declaration yet to come has a stub for its body, and declarations that need each other share one
     * class; wrapping the snippet again gives the whole of it, and of it alone.
     */
    private String source(jdk.jshell.Snippet snippet, SnippetWrapper wrapper) {
        Status status = shell.status(snippet);
        boolean stub = status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
        if (stub || SHARED.matcher(wrapper.fullClassName()).find()) {
            List<SnippetWrapper> alone = shell.sourceCodeAnalysis().wrappers(snippet.source());
            return alone.isEmpty() ? wrapper.wrapped() : alone.get(0).wrapped();
        }
        return wrapper.wrapped();
    }

    private @Nullable SnippetWrapper wrapper(jdk.jshell.Snippet snippet) {
        try {
            return shell.sourceCodeAnalysis().wrapper(snippet);
        } catch (RuntimeException neverWrapped) {
            // JShell makes no class of a snippet that it could not parse.
            return null;
        }
    }

    /** Stops listening. */
    @Override
    public void close() {
        shell.unsubscribe(subscription);
    }
}
