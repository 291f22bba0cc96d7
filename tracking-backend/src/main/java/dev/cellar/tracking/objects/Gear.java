package dev.cellar.tracking.objects;

/**
 * Where to cut a stream so that the same content gives the same pieces wherever it stands: FastCDC (Xia and others, USENIX
 * ATC 2016) with its normalised chunking. A rolling hash is shifted left and a random word per byte is added; a piece ends
 * where the hash has only zeros under a mask. Before the usual size the mask is stricter by two bits, after it looser by
 * two, so that sizes gather around it.
 *
 * <p>The words come from SplitMix64 with seed {@value #SEED}. Seed, masks and sizes are part of the format only in so far
 * as other values would no longer share pieces with what is stored already.
 */
final class Gear {
    static final int MIN = 256 * 1024;
    static final int USUAL = 1024 * 1024;
    static final int MAX = 4 * 1024 * 1024;

    private static final long SEED = 0x43454c4c4152L;
    private static final long STRICT = mask(22);
    private static final long LOOSE = mask(18);
    private static final long[] WORDS = words();

    private Gear() {}

    /** Length of the first piece of {@code bytes[from, to)}; all of it if no cut was found before {@link #MAX}. */
    static int cut(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + MAX);
        int usual = Math.min(end, from + USUAL);
        long hash = 0;
        int i = from + MIN;
        for (; i < usual; i++) {
            hash = (hash << 1) + WORDS[bytes[i] & 0xff];
            if ((hash & STRICT) == 0) {
                return i + 1 - from;
            }
        }
        for (; i < end; i++) {
            hash = (hash << 1) + WORDS[bytes[i] & 0xff];
            if ((hash & LOOSE) == 0) {
                return i + 1 - from;
            }
        }
        return end - from;
    }

    /** The high bits, which depend on the last 64 bytes rather than on a few. */
    private static long mask(int bits) {
        return -1L << (64 - bits);
    }

    private static long[] words() {
        long[] words = new long[256];
        long state = SEED;
        for (int i = 0; i < words.length; i++) {
            state += 0x9e3779b97f4a7c15L;
            long z = state;
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            words[i] = z ^ (z >>> 31);
        }
        return words;
    }
}
