package dev.cellar.kernel.internal.shell;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class of the cell API as the compiler reads it. */
final class ApiClassFile extends SimpleJavaFileObject {
    private final String className;

    ApiClassFile(String className) {
        super(URI.create("cell-api:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
        this.className = className;
    }

    String className() {
        return className;
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(CellApi.bytes(className));
    }
}
