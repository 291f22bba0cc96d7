/** Native parts of the libraries we use, kept in the store instead of the temporary folder. */
@NullMarked
package dev.cellar.tracking.internal.natives;

import org.jspecify.annotations.NullMarked;
