/**
 * The notebook document: reading and canonical writing, outputs collected from a kernel's messages, executed cells laid
 * over a saved file.
 */
@NullMarked
package dev.cellar.notebook;

import org.jspecify.annotations.NullMarked;
