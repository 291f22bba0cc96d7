/**
 * JShell in this process: which classes a cell can see, the thread it runs on, how it is interrupted, and the evaluation
 * of a cell's snippets one after the other.
 */
@NullMarked
package dev.cellar.kernel.internal.shell;

import org.jspecify.annotations.NullMarked;
