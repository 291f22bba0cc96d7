/** Who defines, reads, writes and drops which of a notebook's names, from the syntax trees of its snippets. */
@NullMarked
package dev.cellar.recorder.inspect.names;

import org.jspecify.annotations.NullMarked;
