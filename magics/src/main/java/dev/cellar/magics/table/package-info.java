/** Runs, attempts, comparisons and versions as tables, for a card, a terminal or a sheet. */
@NullMarked
package dev.cellar.magics.table;

import org.jspecify.annotations.NullMarked;
