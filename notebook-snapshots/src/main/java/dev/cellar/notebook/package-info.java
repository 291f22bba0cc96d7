/** The notebook document: reading, canonical writing, comparing. */
@NullMarked
package dev.cellar.notebook;

import org.jspecify.annotations.NullMarked;
