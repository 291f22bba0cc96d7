package dev.cellar.snapshots;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** Finds the refs of notebooks. Thread-safe. */
final class NotebookRefs {

    private final Repository repository;
    private final ConcurrentHashMap<UUID, String> folders = new ConcurrentHashMap<>();

    NotebookRefs(Repository repository) {
        this.repository = repository;
    }

    /** All branches of all notebooks, by name. */
    List<NotebookRef> all() throws IOException {
        List<NotebookRef> found = new ArrayList<>();
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(RefNames.PREFIX)) {
            RefNames.parse(ref.getName())
                    .ifPresent(parts -> found.add(new NotebookRef(
                            UUID.fromString(parts.group(2)),
                            parts.group(1),
                            parts.group(3),
                            ref.getName(),
                            CommitId.of(ref.getObjectId()))));
        }
        found.sort(Comparator.comparing(NotebookRef::refName));
        return found;
    }

    Optional<NotebookRef> find(UUID notebook, String branch) throws IOException {
        String safe = RefNames.branch(branch);
        return all().stream()
                .filter(ref -> ref.notebook().equals(notebook) && ref.branch().equals(safe))
                .findFirst();
    }

    /** The ref to commit to: under the name the notebook has already, else under this one. */
    String nameFor(UUID notebook, String readableName, String branch) throws IOException {
        String folder = folders.get(notebook);
        if (folder == null) {
            folder = all().stream()
                    .filter(ref -> ref.notebook().equals(notebook))
                    .map(ref -> ref.refName().substring(0, ref.refName().lastIndexOf('/') + 1))
                    .findFirst()
                    .orElseGet(() -> RefNames.folder(readableName, notebook));
            folders.put(notebook, folder);
        }
        return folder + RefNames.branch(branch);
    }
}
