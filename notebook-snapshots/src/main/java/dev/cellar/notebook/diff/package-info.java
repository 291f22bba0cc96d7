/** Two notebooks compared cell by cell, and the comparison as text. */
@NullMarked
package dev.cellar.notebook.diff;

import org.jspecify.annotations.NullMarked;
