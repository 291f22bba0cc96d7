/** Finds secrets in what is about to be recorded and puts marks in their place; the originals go to a vault. */
@NullMarked
package dev.cellar.tracking.redact;

import org.jspecify.annotations.NullMarked;
