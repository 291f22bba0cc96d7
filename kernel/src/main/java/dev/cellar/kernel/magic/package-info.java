/** The kernel's own magics: class path, loading files, timing, listing, and how an unknown name is answered. */
@NullMarked
package dev.cellar.kernel.magic;

import org.jspecify.annotations.NullMarked;
