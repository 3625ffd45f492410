package org.exolot.instrument.text;

/**
 * Whether a text of one byte a character is Turkish. Windows-1254 has Turkish letters ({@code Ğ İ Ş ğ ı ş}) in the six places where
 * windows-1252 has those that Icelandic alone writes ({@code Ð Ý Þ ð ý þ}), and is the same otherwise; a text with one of the six bytes is
 * Icelandic where it also has a letter that Turkish does not know ({@code á}), and Turkish where it has none.
 */
final class TurkishLetters {
    private static final String OF_TURKISH = "\u00D0\u00DD\u00DE\u00F0\u00FD\u00FE";
    private static final String UNKNOWN_TO_TURKISH = "\u00C1\u00C6\u00CD\u00D3\u00DA\u00E1\u00E6\u00ED\u00F3\u00FA";

    private boolean turkish;
    private boolean other;

    /** Takes the next bytes. */
    void take(byte[] bytes, int length) {
        for (int at = WellFormedUtf8.afterAscii(bytes, 0, length);
                at < length;
                at = WellFormedUtf8.afterAscii(bytes, at + 1, length)) {
            char asLatin = (char) (bytes[at] & 0xFF);
            turkish |= OF_TURKISH.indexOf(asLatin) >= 0;
            other |= UNKNOWN_TO_TURKISH.indexOf(asLatin) >= 0;
        }
    }

    /** Whether the bytes so far are those of a Turkish text. */
    boolean told() {
        return turkish && !other;
    }
}
