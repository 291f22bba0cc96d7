/** Which cell of one document is which of the other. Of use to the comparison alone. */
@NullMarked
package dev.cellar.notebook.diff.internal.match;

import org.jspecify.annotations.NullMarked;
