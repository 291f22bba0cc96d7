/** What the hook needs of kernels built on {@code org.dflib.jjava.jupyter}. */
@NullMarked
package dev.cellar.recorder.internal.jjava;

import org.jspecify.annotations.NullMarked;
