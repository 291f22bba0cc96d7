/** What a client asks about code that does not run yet: completion, inspection, whether it is complete. */
@NullMarked
package dev.cellar.kernel.internal.code;

import org.jspecify.annotations.NullMarked;
