/** What could be typed next: one pass over the line, then candidates from the commands, the store, the kernel and disk. */
@NullMarked
package dev.cellar.magics.internal.complete;

import org.jspecify.annotations.NullMarked;
