/** Versions of notebooks, kept as commits of a bare git repository. */
@NullMarked
package dev.cellar.snapshots;

import org.jspecify.annotations.NullMarked;
