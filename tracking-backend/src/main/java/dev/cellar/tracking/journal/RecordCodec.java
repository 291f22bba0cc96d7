package dev.cellar.tracking.journal;

import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.journal.JournalEvent.ExecutionFinished;
import dev.cellar.tracking.journal.JournalEvent.MetricLogged;
import dev.cellar.tracking.journal.JournalEvent.OutputsAmended;
import dev.cellar.tracking.journal.JournalReader.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;

/** Writes and reads the records of {@link RunRecords} one by one. Not thread-safe. */
final class RecordCodec {
    private final RecordBuffer buffer = new RecordBuffer();
    private final MetricCodec metrics = new MetricCodec(UnaryOperator.identity());

    /** Writes an entry without the outputs in it; one that has nothing else is left out. */
    void write(OutputStream out, Entry entry) throws IOException {
        JournalEvent event = entry.event();
        if (event instanceof OutputsAmended) {
            return;
        }
        if (event instanceof MetricLogged point && MetricCodec.fits(point.executionId())) {
            metrics.write(
                    buffer.begin(metrics.size(point.name())),
                    point.executionId(),
                    point.name(),
                    point.value(),
                    point.step(),
                    point.at().toEpochMilli());
            put(out, EventType.COMPACT_METRIC, entry.sequence());
            return;
        }
        JournalEvent kept = event instanceof ExecutionFinished e
                ? new ExecutionFinished(e.runId(), e.execution().withOutputs(List.of()))
                : event;
        byte[] json = Json.bytes(kept);
        buffer.begin(json.length).put(json);
        put(out, EventType.of(kept).code, entry.sequence());
    }

    private void put(OutputStream out, byte type, long sequence) throws IOException {
        ByteBuffer record = buffer.end(type, sequence);
        out.write(record.array(), record.arrayOffset(), record.limit());
    }

    /** The next entry, empty at the end. */
    Optional<Entry> read(InputStream in, String runId) throws IOException {
        byte[] start = in.readNBytes(Integer.BYTES);
        if (start.length == 0) {
            return Optional.empty();
        }
        int length = start.length < Integer.BYTES ? 0 : little(start).getInt();
        if (length < SegmentFormat.FRAME) {
            throw new IOException("a record is cut off");
        }
        byte[] rest = in.readNBytes(length - Integer.BYTES);
        if (rest.length < length - Integer.BYTES) {
            throw new IOException("a record is cut off");
        }
        ByteBuffer record = little(new byte[length]).put(start).put(rest).clear();
        CRC32C crc = new CRC32C();
        crc.update(record.slice(SegmentFormat.SEQUENCE, length - SegmentFormat.SEQUENCE));
        if ((int) crc.getValue() != record.getInt(SegmentFormat.CHECKSUM)) {
            throw new IOException("a record has another checksum");
        }
        long sequence = record.getLong(SegmentFormat.SEQUENCE);
        return Optional.of(new Entry(sequence, JournalReader.decode(runId, sequence, record)));
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
