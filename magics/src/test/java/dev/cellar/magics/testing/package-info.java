/** A kernel's side of the magics without a kernel: the session and its store are the real ones. */
@NullMarked
package dev.cellar.magics.testing;

import org.jspecify.annotations.NullMarked;
