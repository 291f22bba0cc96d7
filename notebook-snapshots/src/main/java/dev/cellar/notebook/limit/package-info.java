/** How much of an output is kept, and how the rest is cut out of its middle. */
@NullMarked
package dev.cellar.notebook.limit;

import org.jspecify.annotations.NullMarked;
