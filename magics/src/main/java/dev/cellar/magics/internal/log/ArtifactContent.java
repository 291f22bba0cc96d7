package dev.cellar.magics.internal.log;

import dev.cellar.magics.KernelView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Optional;

/** What an artifact that is no file consists of. Serialised objects are written for the person and never read back. */
public final class ArtifactContent {
    private ArtifactContent() {}

    /** Bytes and texts as they are, objects serialised if they can be, else as the kernel shows them. */
    public static Content of(String name, Object value, KernelView kernel) throws IOException {
        if (value instanceof byte[] bytes) {
            return new Content(MediaTypes.ofName(name).orElse(MediaTypes.BYTES), bytes);
        }
        if (value instanceof CharSequence text) {
            return Content.text(MediaTypes.ofName(name).orElse(MediaTypes.TEXT), text.toString());
        }
        Optional<Content> serialized = value instanceof Serializable object ? serialized(object) : Optional.empty();
        return serialized.orElseGet(() -> Content.richest(kernel.render(value)));
    }

    private static Optional<Content> serialized(Serializable object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (NotSerializableException partOfIt) {
            return Optional.empty();
        }
        return Optional.of(new Content(MediaTypes.SERIALIZED, bytes.toByteArray()));
    }
}
