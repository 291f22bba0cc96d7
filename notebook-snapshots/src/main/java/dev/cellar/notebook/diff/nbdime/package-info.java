/** A comparison in the format of nbdime, which other tools patch and show notebooks by. */
@NullMarked
package dev.cellar.notebook.diff.nbdime;

import org.jspecify.annotations.NullMarked;
