/** What the commands and the recorder bridge share. */
@NullMarked
package dev.cellar.magics.internal;

import org.jspecify.annotations.NullMarked;
