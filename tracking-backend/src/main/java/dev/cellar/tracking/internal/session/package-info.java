/** Recording of one kernel: which run is on, and what of it goes into the journal. */
@NullMarked
package dev.cellar.tracking.internal.session;

import org.jspecify.annotations.NullMarked;
