package dev.cellar.tracking.redact;

/** A text with its {@code \}{@code uXXXX} escapes decoded, and where each of its characters stood. */
record Unescaped(String text, int[] positions) {
    private static final int ESCAPE = 6;

    static Unescaped of(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        int[] positions = new int[text.length() + 1];
        int at = 0;
        while (at < text.length()) {
            positions[decoded.length()] = at;
            int code = escape(text, at);
            decoded.append(code < 0 ? text.charAt(at) : (char) code);
            at += code < 0 ? 1 : ESCAPE;
        }
        positions[decoded.length()] = at;
        return new Unescaped(decoded.toString(), positions);
    }

    /** The secret's place in the text as it was. */
    Secret original(Secret secret) {
        return new Secret(secret.kind(), positions[secret.start()], positions[secret.end()]);
    }

    private static int escape(String text, int at) {
        if (at + ESCAPE > text.length() || text.charAt(at) != '\\' || text.charAt(at + 1) != 'u') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
