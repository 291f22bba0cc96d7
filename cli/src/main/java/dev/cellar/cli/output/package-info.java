/** Listings: the same rows as a table for people and as JSON for scripts. */
@NullMarked
package dev.cellar.cli.output;

import org.jspecify.annotations.NullMarked;
