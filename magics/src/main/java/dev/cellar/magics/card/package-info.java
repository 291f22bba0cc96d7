/**
 * Cards: what a magic shows below its cell, as HTML with a text twin. A card is a {@link dev.cellar.magics.card.Card}
 * of blocks; a new kind of content is a new {@link dev.cellar.magics.card.Block}.
 */
@NullMarked
package dev.cellar.magics.card;

import org.jspecify.annotations.NullMarked;
