/** Runs, executions and what was measured in them, and where they are kept. */
@NullMarked
package dev.cellar.tracking;

import org.jspecify.annotations.NullMarked;
