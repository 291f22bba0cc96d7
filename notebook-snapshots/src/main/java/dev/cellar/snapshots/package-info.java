/**
 * Versions of notebooks, kept as commits of a bare git repository. {@link dev.cellar.snapshots.SnapshotStore} is the way
 * in; {@code FORMAT.md} beside it tells what is on disk.
 */
@NullMarked
package dev.cellar.snapshots;

import org.jspecify.annotations.NullMarked;
