/** What a notebook cell sees of Cellar. */
@NullMarked
package dev.cellar;

import org.jspecify.annotations.NullMarked;
