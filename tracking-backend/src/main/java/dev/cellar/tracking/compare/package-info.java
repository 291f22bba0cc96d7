/** Runs and attempts side by side, as data for whoever shows it. */
@NullMarked
package dev.cellar.tracking.compare;

import org.jspecify.annotations.NullMarked;
