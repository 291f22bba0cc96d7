package dev.cellar.tracking.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import dev.cellar.tracking.internal.files.OwnerOnly;
import dev.cellar.tracking.journal.JournalReader.Entry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is kept of a journal once its run is whole in the stores: all it said but the outputs, which are in the versions.
 * A database that is lost, or older than the rest of a copied store, is made anew from these. One file a run,
 * {@code runs/019ac0….rec}, there whole or not at all and never changed:
 *
 * <pre>
 * 8 bytes  "CELLARK1"
 * …        one zstd frame: the journal's records, framed as {@link SegmentFormat} says, without padding
 * </pre>
 *
 * <p>The last records are those that a killed run could not write any more: how its cell and it ended. Thread-safe.
 */
public final class RunRecords {
    private static final byte[] MAGIC = "CELLARK1".getBytes(US_ASCII);
    private static final String SUFFIX = ".rec";

    private final Path folder;

    /** @param folder made on the first record */
    public RunRecords(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps the record of a run; the same again changes nothing.
     *
     * @param ending what the journal does not say of the run's end
     */
    public void keep(Path journal, List<JournalEvent> ending) throws IOException {
        String runId = String.valueOf(journal.getFileName());
        OwnerOnly.folder(folder);
        Path temporary = folder.resolve("." + runId + ".tmp");
        Files.deleteIfExists(temporary);
        try (JournalReader reader = new JournalReader(journal)) {
            Optional<Entry> first = reader.next();
            if (first.isEmpty()) {
                return;
            }
            try (ZstdOutputStream frame = begin(OwnerOnly.open(temporary, Set.of(CREATE_NEW, WRITE)))) {
                write(frame, reader, first, ending);
            }
            try (FileChannel channel = FileChannel.open(temporary, WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, file(runId), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static ZstdOutputStream begin(FileChannel channel) throws IOException {
        OutputStream out = Channels.newOutputStream(channel);
        out.write(MAGIC);
        return new ZstdOutputStream(out);
    }

    private static void write(
            OutputStream frame, JournalReader reader, Optional<Entry> first, List<JournalEvent> ending)
            throws IOException {
        RecordCodec codec = new RecordCodec();
        long last = 0;
        for (Optional<Entry> entry = first; entry.isPresent(); entry = reader.next()) {
            last = entry.get().sequence();
            codec.write(frame, entry.get());
        }
        for (JournalEvent event : ending) {
            codec.write(frame, new Entry(++last, event));
        }
    }

    /** Ids of the runs that have a record, the oldest first. */
    public List<String> runs() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Reads a record to its end.
     *
     * @throws IOException if it is damaged; what stands before the damage was given
     */
    public void read(String runId, Consumer<Entry> reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file(runId)))) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new IOException(file(runId) + " is no record of a run");
            }
            ZstdInputStream frame = new ZstdInputStream(in);
            RecordCodec codec = new RecordCodec();
            for (Optional<Entry> entry = codec.read(frame, runId);
                    entry.isPresent();
                    entry = codec.read(frame, runId)) {
                reader.accept(entry.get());
            }
        }
    }

    /** Removes the record of a run, if there is one. */
    public void forget(String runId) throws IOException {
        Files.deleteIfExists(file(runId));
    }

    /** Where the record of a run is. */
    public Path file(String runId) {
        return folder.resolve(runId + SUFFIX);
    }
}
