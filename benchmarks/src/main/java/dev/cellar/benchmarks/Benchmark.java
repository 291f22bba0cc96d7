package dev.cellar.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** Measures one promise on real parts. */
interface Benchmark {
    /** What {@code benchmarks/run} calls it. */
    String name();

    /**
     * Measures.
     *
     * @param folder empty, for what it needs on disk
     */
    List<Row> measure(Path folder) throws Exception;
}
