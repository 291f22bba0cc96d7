package dev.cellar.kernel.internal.io;

/** Where UTF-8 text can be cut. */
final class Utf8 {
    private static final int LONGEST = 4;

    private Utf8() {}

    /** How many of the bytes are whole characters; what follows is the beginning of one whose rest is still to come. */
    static int completeLength(byte[] bytes) {
        int earliest = Math.max(0, bytes.length - LONGEST + 1);
        for (int i = bytes.length - 1; i >= earliest; i--) {
            int lead = bytes[i] & 0xFF;
            if (lead >= 0xC0) {
                int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return i + length > bytes.length ? i : bytes.length;
            }
            if (lead < 0x80) {
                return bytes.length;
            }
        }
        return bytes.length;
    }
}
