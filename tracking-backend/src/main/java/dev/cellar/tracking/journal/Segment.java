package dev.cellar.tracking.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A segment being written. Not thread-safe, except that {@link #force} may run beside an append. */
interface Segment extends Closeable {
    boolean hasRoom(int recordLength);

    /** Appends a whole record as {@link RecordBuffer#end} gives it. It is kept once this returns. */
    void append(ByteBuffer bytes) throws IOException;

    /** Asks the operating system to bring what was appended to the disk. */
    void force() throws IOException;
}
