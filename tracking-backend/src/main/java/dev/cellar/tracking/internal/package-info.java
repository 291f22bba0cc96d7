/** What several packages of this module share. Not for use outside it. */
@NullMarked
package dev.cellar.tracking.internal;

import org.jspecify.annotations.NullMarked;
