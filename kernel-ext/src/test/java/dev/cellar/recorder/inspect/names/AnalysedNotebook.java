package dev.cellar.recorder.inspect.names;

import dev.cellar.recorder.inspect.NotebookShell;
import dev.cellar.recorder.inspect.SnippetLog;
import dev.cellar.tracking.model.Names;
import jdk.jshell.Snippet;

/** A notebook whose cells are run in a real JShell and analysed one by one. */
final class AnalysedNotebook implements AutoCloseable {
    private final NotebookShell notebook = new NotebookShell();
    private final SnippetLog log = new SnippetLog(notebook.jshell());
    private final NameAnalysis analysis = new NameAnalysis();

    Names names(String cell) {
        notebook.cell(cell);
        return analysis.analyse(log.drain());
    }

    /** Drops a snippet as JShell's own {@code /drop} does. */
    Names drop(String id) {
        Snippet snippet = notebook.jshell()
                .snippets()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        notebook.jshell().drop(snippet);
        return analysis.analyse(log.drain());
    }

    @Override
    public void close() {
        log.close();
        notebook.close();
    }
}
