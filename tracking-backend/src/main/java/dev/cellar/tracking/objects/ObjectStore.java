package dev.cellar.tracking.objects;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.files.OwnerOnly;
import dev.cellar.tracking.internal.files.WholeFile;
import dev.cellar.tracking.internal.natives.ZstdNative;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Bytes under their SHA-256; see {@link ObjectFormat} for the files. The same content is kept once, large files of which
 * parts are the same share those.
 *
 * <p>Thread-safe, and several processes may write to one store: a file is there whole or not at all, and whoever writes the
 * same content writes the same file. An object that was put is on the disk when the call returns.
 */
public final class ObjectStore {
    private final Path folder;
    private final Path temporaries;

    /**
     * @param folder made on the first put
     * @param natives where zstd's native part is kept
     */
    public ObjectStore(Path folder, Path natives) {
        ZstdNative.load(natives);
        this.folder = folder;
        this.temporaries = folder.resolve("tmp");
    }

    public StoredObject put(byte[] content) throws IOException {
        return put(new ByteArrayInputStream(content));
    }

    /** Keeps a file as it is while it is read, of any size. */
    public StoredObject put(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return put(stream);
        }
    }

    /** Keeps a stream to its end, of any size. */
    public StoredObject put(InputStream stream) throws IOException {
        byte[] window = stream.readNBytes(Gear.USUAL + 1);
        if (window.length <= Gear.USUAL) {
            return putWhole(window);
        }
        return putPieces(window, stream);
    }

    private StoredObject putPieces(byte[] start, InputStream rest) throws IOException {
        MessageDigest digest = Sha256.digest();
        List<ObjectFormat.Piece> pieces = new ArrayList<>();
        byte[] window = new byte[Gear.MAX];
        System.arraycopy(start, 0, window, 0, start.length);
        int filled = start.length;
        long length = 0;
        while (true) {
            filled += rest.readNBytes(window, filled, window.length - filled);
            if (filled == 0) {
                break;
            }
            int cut = Gear.cut(window, 0, filled);
            digest.update(window, 0, cut);
            byte[] piece = Arrays.copyOf(window, cut);
            pieces.add(new ObjectFormat.Piece(putWhole(piece).sha256(), cut));
            length += cut;
            filled -= cut;
            System.arraycopy(window, cut, window, 0, filled);
        }
        String sha256 = Sha256.hex(digest.digest());
        keep(sha256, ObjectFormat.pieces(pieces, length));
        return new StoredObject(sha256, length);
    }

    private StoredObject putWhole(byte[] content) throws IOException {
        String sha256 = Sha256.of(content);
        if (!touch(sha256)) {
            keep(sha256, ObjectFormat.whole(content));
        }
        return new StoredObject(sha256, content.length);
    }

    private void keep(String sha256, byte[] file) throws IOException {
        if (!touch(sha256)) {
            Path target = path(sha256);
            OwnerOnly.folder(temporaries);
            OwnerOnly.folder(folder.resolve(sha256.substring(0, 2)));
            WholeFile.write(target, file, temporaries);
        }
    }

    /** Makes an object young again, so that a collection under way spares it; false if it is not there. */
    private boolean touch(String sha256) throws IOException {
        Path file = path(sha256);
        if (!Files.exists(file)) {
            return false;
        }
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    public boolean contains(String sha256) {
        return Sha256.isValid(sha256) && Files.exists(path(sha256));
    }

    /**
     * The whole content, checked against its name.
     *
     * @throws StoreException if it is not there or damaged
     */
    public byte[] get(String sha256) {
        try (InputStream stream = open(sha256)) {
            byte[] content = stream.readAllBytes();
            if (!Sha256.of(content).equals(sha256)) {
                throw new IOException("its content has another hash");
            }
            return content;
        } catch (IOException e) {
            throw damaged(sha256, e);
        }
    }

    /** The content as a stream, piece by piece; each piece is checked before any of it is given. */
    public InputStream open(String sha256) {
        ObjectFormat.Parsed parsed = parse(sha256);
        byte[] content = parsed.content();
        return content != null
                ? new ByteArrayInputStream(content)
                : new PiecesStream(parsed.pieces(), piece -> get(piece.sha256()));
    }

    /** What is wrong with an object, empty if nothing. */
    public Optional<String> verify(String sha256) {
        try (InputStream stream = open(sha256)) {
            MessageDigest digest = Sha256.digest();
            byte[] buffer = new byte[64 * 1024];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Sha256.hex(digest.digest()).equals(sha256)
                    ? Optional.empty()
                    : Optional.of("object " + sha256 + " is damaged: its content has another hash");
        } catch (IOException | StoreException e) {
            return Optional.of(Texts.reason(e));
        }
    }

    /** Every object and piece there is, and what is left of writers that died. */
    ObjectFolder files() {
        return new ObjectFolder(folder, temporaries);
    }

    /** Names of the pieces that an object consists of; empty if it is whole. */
    List<String> pieces(String sha256) {
        return parse(sha256).pieces().stream().map(ObjectFormat.Piece::sha256).toList();
    }

    private ObjectFormat.Parsed parse(String sha256) {
        if (!contains(sha256)) {
            throw new StoreException("object " + sha256 + " is not in " + folder + ": restore that folder from a copy");
        }
        try {
            return ObjectFormat.parse(Files.readAllBytes(path(sha256)));
        } catch (IOException e) {
            throw damaged(sha256, e);
        }
    }

    private static StoreException damaged(String sha256, IOException cause) {
        return new StoreException("object " + sha256 + " is damaged: " + Texts.reason(cause), cause);
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }
}
