/** What the hook needs of kernels built on {@code io.github.spencerpark.jupyter}. */
@NullMarked
package dev.cellar.recorder.internal.ijava;

import org.jspecify.annotations.NullMarked;
