/** A run as plain files, for those who have no Cellar. */
@NullMarked
package dev.cellar.cli.export;

import org.jspecify.annotations.NullMarked;
