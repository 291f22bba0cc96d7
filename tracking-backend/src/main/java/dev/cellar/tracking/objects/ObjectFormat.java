package dev.cellar.tracking.objects;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an object's file, {@code objects/ab/cdef…} for content whose SHA-256 is {@code abcdef…}; numbers are
 * big-endian:
 *
 * <pre>
 * 8 bytes  "CELLARO1"
 * byte     kind: 'W' whole, 'P' pieces
 * long     length of the content
 * …        whole:  the content as one zstd frame
 *          pieces: one after the other, 32 bytes SHA-256 and int length of a piece; each piece is a whole object
 * </pre>
 *
 * <p>Content up to {@link Gear#USUAL} is whole, larger content is cut by {@link Gear}. A sample, "hello" and its end of
 * line:
 *
 * <pre>
 * objects/58/91b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03
 * 43 45 4c 4c 41 52 4f 31  57  00 00 00 00 00 00 00 06  28 b5 2f fd 20 06 31 00 00 68 65 6c 6c 6f 0a
 * </pre>
 */
final class ObjectFormat {
    private static final byte[] MAGIC = "CELLARO1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = MAGIC.length + 1 + Long.BYTES;
    private static final int ENTRY = 32 + Integer.BYTES;
    private static final int LEVEL = 3;

    private ObjectFormat() {}

    record Piece(String sha256, int length) {}

    /** What a file holds: its content, or the pieces to put together. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Parsed(long length, byte @Nullable [] content, List<Piece> pieces) {}

    static byte[] whole(byte[] content) {
        byte[] compressed = Zstd.compress(content, LEVEL);
        byte[] file = new byte[HEADER + compressed.length];
        header(file, 'W', content.length).put(compressed);
        return file;
    }

    static byte[] pieces(List<Piece> pieces, long length) {
        byte[] file = new byte[HEADER + pieces.size() * ENTRY];
        ByteBuffer entries = header(file, 'P', length);
        for (Piece piece : pieces) {
            entries.put(HexFormat.of().parseHex(piece.sha256())).putInt(piece.length());
        }
        return file;
    }

    static Parsed parse(byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int version = MAGIC.length - 1;
        if (file.length >= HEADER
                && Arrays.equals(file, 0, version, MAGIC, 0, version)
                && file[version] != MAGIC[version]) {
            throw new IOException("it was written by a newer Cellar: update Cellar");
        }
        if (file.length < HEADER || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException("not an object of this store");
        }
        bytes.position(MAGIC.length);
        byte kind = bytes.get();
        long length = bytes.getLong();
        return switch (kind) {
            case 'W' -> new Parsed(length, decompress(file, length), List.of());
            case 'P' -> new Parsed(length, null, entries(bytes));
            default -> throw new IOException("an object of kind " + kind + " is not known here");
        };
    }

    private static byte[] decompress(byte[] file, long length) throws IOException {
        if (length < 0 || length > Gear.MAX) {
            throw new IOException("a whole object of " + length + " bytes cannot be");
        }
        byte[] content = new byte[(int) length];
        long size = Zstd.decompressByteArray(content, 0, content.length, file, HEADER, file.length - HEADER);
        if (Zstd.isError(size) || size != length) {
            throw new IOException("the compressed content is damaged");
        }
        return content;
    }

    private static List<Piece> entries(ByteBuffer bytes) throws IOException {
        if (bytes.remaining() % ENTRY != 0) {
            throw new IOException("the list of pieces is cut off");
        }
        List<Piece> pieces = new ArrayList<>();
        byte[] sha = new byte[32];
        while (bytes.hasRemaining()) {
            bytes.get(sha);
            pieces.add(new Piece(Sha256.hex(sha), bytes.getInt()));
        }
        return pieces;
    }

    /** Writes the header; what follows it is to be put at the buffer's position. */
    private static ByteBuffer header(byte[] file, char kind, long length) {
        return ByteBuffer.wrap(file).put(MAGIC).put((byte) kind).putLong(length);
    }
}
