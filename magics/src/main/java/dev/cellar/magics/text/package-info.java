/** Values and tables as texts that people read: used by the magics and by the commands. */
@NullMarked
package dev.cellar.magics.text;

import org.jspecify.annotations.NullMarked;
