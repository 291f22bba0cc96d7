/** The embedded store's SQLite database: opening, migrating, and one class for each group of tables. */
@NullMarked
package dev.cellar.tracking.internal.db;

import org.jspecify.annotations.NullMarked;
