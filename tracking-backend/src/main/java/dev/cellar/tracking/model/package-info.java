/** What is recorded: runs, executions and what was seen in them, as immutable records. */
@NullMarked
package dev.cellar.tracking.model;

import org.jspecify.annotations.NullMarked;
