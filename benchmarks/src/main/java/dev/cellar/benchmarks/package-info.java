/** What Cellar costs: each {@link dev.cellar.benchmarks.Benchmark} measures one promise against its bound. */
@NullMarked
package dev.cellar.benchmarks;

import org.jspecify.annotations.NullMarked;
