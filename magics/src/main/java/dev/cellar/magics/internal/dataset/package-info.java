/** What is known of data that a run uses: its fingerprint, rows, columns and missing values. */
@NullMarked
package dev.cellar.magics.internal.dataset;

import org.jspecify.annotations.NullMarked;
