/** The %track commands: what a person types in a cell and the card they see. */
@NullMarked
package dev.cellar.magics;

import org.jspecify.annotations.NullMarked;
