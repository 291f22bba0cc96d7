/** The cellar command. */
@NullMarked
package dev.cellar.cli;

import org.jspecify.annotations.NullMarked;
