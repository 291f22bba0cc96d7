/** One store's parts under its home, opened. */
@NullMarked
package dev.cellar.tracking.internal.home;

import org.jspecify.annotations.NullMarked;
