package dev.cellar.tracking.model;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Makes identifiers: 32 lower-case hexadecimal digits, a version 7 UUID without dashes (RFC 9562), so that ids of one
 * computer sort by the time they were made. Thread-safe.
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static String next() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        long millis = System.currentTimeMillis();
        for (int i = 0; i < 6; i++) {
            bytes[i] = (byte) (millis >>> (40 - 8 * i));
        }
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x70);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        return HexFormat.of().formatHex(bytes);
    }
}
