/** Turns what a cell hands to {@code Track} into bytes with a media type. */
@NullMarked
package dev.cellar.magics.internal.log;

import org.jspecify.annotations.NullMarked;
