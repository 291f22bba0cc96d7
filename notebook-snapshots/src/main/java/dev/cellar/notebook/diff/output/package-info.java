/** What a cell's outputs say differently, each kind in its own terms. Start at {@code OutputDiff}. */
@NullMarked
package dev.cellar.notebook.diff.output;

import org.jspecify.annotations.NullMarked;
