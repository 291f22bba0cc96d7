package dev.cellar.notebook;

/** What nbformat decides by MIME type. */
public final class MimeTypes {

    private MimeTypes() {}

    /** Whether values of this type are JSON values rather than text. */
    public static boolean isJson(String type) {
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }
}
