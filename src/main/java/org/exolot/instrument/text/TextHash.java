package org.exolot.instrument.text;

import java.util.random.RandomGenerator;

/**
 * Hashes of texts with bars between them, by a number that no file can know, so that none makes them slow. The hash is that of the whole,
 * wherever its parts begin: {@code a|b} and then {@code c} have that of {@code a} and then {@code b|c}.
 */
public final class TextHash {
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;
    private static final char BAR = '|';

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
        long piece = seed;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == BAR) {
                all = with(all, piece);
                piece = seed;
            } else {
                piece = with(piece, c);
            }
        }
        return with(all, piece);
    }

    /** What a text without a bar adds to a hash: see {@link #with}. */
    public long piece(String text) {
        long piece = seed;
        for (int i = 0; i < text.length(); i++) {
            piece = with(piece, text.charAt(i));
        }
        return piece;
    }

    /** Goes on with a hash by the {@link #piece} of a text. */
    public long with(long before, long piece) {
        return (before ^ before >>> 29 ^ piece) * MULTIPLIER;
    }
}
