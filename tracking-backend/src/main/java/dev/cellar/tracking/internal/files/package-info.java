/** Files of a store: owner-only, written whole or not at all. */
@NullMarked
package dev.cellar.tracking.internal.files;

import org.jspecify.annotations.NullMarked;
