/** What a cell prints and reads: {@code System.out}, {@code System.err} and {@code System.in} as Jupyter messages. */
@NullMarked
package dev.cellar.kernel.internal.io;

import org.jspecify.annotations.NullMarked;
