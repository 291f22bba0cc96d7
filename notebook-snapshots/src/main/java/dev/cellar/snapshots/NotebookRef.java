package dev.cellar.snapshots;

import java.util.UUID;

/**
 * One branch of one notebook's versions.
 *
 * @param notebook the notebook's id
 * @param name the notebook's readable name, as far as a ref can hold it
 * @param branch the branch, first {@code main}
 * @param refName the whole name for stock git
 * @param tip the newest version
 */
public record NotebookRef(UUID notebook, String name, String branch, String refName, CommitId tip) {}
