package dev.cellar.tracking.objects;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Pieces one after the other, each fetched when it is needed. */
final class PiecesStream extends InputStream {
    private final Iterator<ObjectFormat.Piece> pieces;
    private final Function<ObjectFormat.Piece, byte[]> fetch;
    private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);

    PiecesStream(List<ObjectFormat.Piece> pieces, Function<ObjectFormat.Piece, byte[]> fetch) {
        this.pieces = pieces.iterator();
        this.fetch = fetch;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        while (current.available() == 0) {
            if (!pieces.hasNext()) {
                return -1;
            }
            current = new ByteArrayInputStream(fetch.apply(pieces.next()));
        }
        return current.read(target, offset, length);
    }
}
