/** From the journal into every store, in order and as often as it takes. */
@NullMarked
package dev.cellar.tracking.internal.ingest;

import org.jspecify.annotations.NullMarked;
