/** Finds out which notebook a kernel runs for. */
@NullMarked
package dev.cellar.recorder.notebook;

import org.jspecify.annotations.NullMarked;
