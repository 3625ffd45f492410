package org.exolot.instrument.text;

import java.util.random.RandomGenerator;

/**
 * Hashes of texts with bars between them, by a number that no file can know, so that none makes them slow. The hash is that of the whole,
 * wherever its parts begin: {@code a|b} and then {@code c} have that of {@code a} and then {@code b|c}.
 */
public final class TextHash {
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;
    private static final char BAR = '|';
    private static final int FOUR = 4;

    private final long seed = RandomGenerator.getDefault().nextLong();

    /** What a hash begins with. */
    public long begin() {
        return seed;
    }

    /** Goes on with a hash by a text. */
    public long of(long before, String text) {
        return of(before, text, 0, text.length());
    }

    /** Goes on with a hash by the part of a text from one character to before another. */
    long of(long before, String text, int from, int to) {
        long all = before;
        int begin = from;
        for (int bar = text.indexOf(BAR, begin, to); bar >= 0; bar = text.indexOf(BAR, begin, to)) {
            all = with(all, piece(text, begin, bar));
            begin = bar + 1;
        }
        return with(all, piece(text, begin, to));
    }

    /** What a text without a bar adds to a hash: see {@link #with}. */
    public long piece(String text) {
        return piece(text, 0, text.length());
    }

    /** Takes four characters at once, as each multiplication waits for the one before. */
    private long piece(String text, int from, int to) {
        long piece = seed ^ to - from;
        int at = from;
        for (; at + FOUR <= to; at += FOUR) {
            long four = text.charAt(at)
                    | (long) text.charAt(at + 1) << 16
                    | (long) text.charAt(at + 2) << 32
                    | (long) text.charAt(at + 3) << 48;
            piece = with(piece, four);
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << 16 | text.charAt(at);
        }
        return with(piece, rest);
    }

    /** Goes on with a hash by the {@link #piece} of a text. */
    public long with(long before, long piece) {
        return (before ^ before >>> 29 ^ piece) * MULTIPLIER;
    }
}
