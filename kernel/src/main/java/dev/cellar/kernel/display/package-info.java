/** How a value is shown in a cell: text, tables, images and charts, for any object. */
@NullMarked
package dev.cellar.kernel.display;

import org.jspecify.annotations.NullMarked;
