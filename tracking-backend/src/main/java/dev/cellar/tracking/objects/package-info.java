/** The object store: bytes under their SHA-256, compressed, large ones in pieces that versions share. */
@NullMarked
package dev.cellar.tracking.objects;

import org.jspecify.annotations.NullMarked;
