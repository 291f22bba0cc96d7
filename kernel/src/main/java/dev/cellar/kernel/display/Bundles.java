package dev.cellar.kernel.display;

import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMETypeParseException;
import org.jspecify.annotations.Nullable;

/** Makes the bundle of MIME types in which one value is shown. */
public final class Bundles {
    private Bundles() {}

    /** The value in the types that suit it, or as the text {@code null}. */
    public static DisplayData of(Renderer renderer, @Nullable Object value) {
        if (value == null) {
            return new DisplayData("null");
        }
        if (value instanceof DisplayData given) {
            DisplayData copy = new DisplayData();
            copy.assign(given);
            return copy;
        }
        return renderer.render(value);
    }

    /**
     * The value in the types that were asked for, with plain text beside them.
     *
     * @throws IllegalArgumentException where a type is malformed or the value cannot be shown as it
     */
    public static DisplayData of(Renderer renderer, @Nullable Object value, String... mimeTypes) {
        if (mimeTypes.length == 0) {
            return of(renderer, value);
        }
        MIMEType[] types = new MIMEType[mimeTypes.length];
        for (int i = 0; i < mimeTypes.length; i++) {
            types[i] = parse(mimeTypes[i]);
        }
        DisplayData bundle = value == null || value instanceof DisplayData
                ? of(renderer, value)
                : renderer.renderAs(value, mimeTypes);
        for (MIMEType type : types) {
            if (!type.isWildcard() && !type.subtypeIsWildcard() && !bundle.hasDataForType(type)) {
                String what = value == null ? "null" : "a " + value.getClass().getName();
                throw new IllegalArgumentException("Cannot show " + what + " as " + type + ".");
            }
        }
        return bundle;
    }

    /** Markup of one type, with a plain text twin. */
    public static DisplayData markup(MIMEType type, String markup, String plain) {
        DisplayData bundle = new DisplayData(plain);
        bundle.putData(type, markup);
        return bundle;
    }

    /** A JSON text or a value made of maps, lists, arrays, records, strings, numbers and booleans, as a JSON tree. */
    public static DisplayData json(@Nullable Object value) {
        var tree = value instanceof String text ? JsonValues.parse(text) : JsonValues.of(value);
        DisplayData bundle = new DisplayData(tree.toString());
        bundle.putData(MIMEType.APPLICATION_JSON, tree);
        return bundle;
    }

    private static MIMEType parse(String type) {
        try {
            return MIMEType.parse(type);
        } catch (MIMETypeParseException e) {
            throw new IllegalArgumentException("\"" + type + "\" is not a MIME type such as text/html.", e);
        }
    }
}
