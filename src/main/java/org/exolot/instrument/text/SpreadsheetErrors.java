package org.exolot.instrument.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Source;
import org.exolot.quantity.SpreadsheetError;

/**
 * Tells the fields of a text in which a spreadsheet has left an error word in place of what the instrument wrote, whatever its format. No
 * instrument writes these words; a line that is nothing but one is a rule between sections.
 */
public final class SpreadsheetErrors {
    private static final int CHUNK = 1 << 16;
    private static final String DELIMITERS = "\t;,";
    private static final String WORD_ENDS = "!?";

    private SpreadsheetErrors() {}

    /** Tells those of a text file; of others nothing. */
    public static void tell(Source source, FindingLog findings) throws IOException {
        if (isText(source) && mayHold(source)) {
            try (TextLines lines = TextLines.open(source, TextEncoding.detect(source))) {
                while (lines.next()) {
                    if (begins(lines)) {
                        tell(source, lines, findings);
                    }
                }
            }
        }
    }

    /** Nothing but text in two bytes a character holds NUL in such numbers, and zip and compound files begin with others. */
    private static boolean isText(Source source) {
        TextEncoding encoding = source.head().encoding();
        boolean wide = encoding.charset().name().startsWith("UTF-16");
        return wide
                || !source.head().begins('P', 'K', 3, 4)
                        && !source.head().begins(0xD0, 0xCF, 0x11, 0xE0)
                        && !source.head().begins('F', 'C', 'S')
                        && !source.head().begins('S', 'Q', 'L', 'i', 't', 'e');
    }

    /** Whether an error word may stand in the file, whatever its encoding: in most files none does. */
    private static boolean mayHold(Source source) throws IOException {
        byte[] bytes = new byte[CHUNK];
        try (InputStream in = source.open()) {
            for (int n = in.readNBytes(bytes, 0, CHUNK); n > 0; n = in.readNBytes(bytes, 0, CHUNK)) {
                // The library's search in a text looks at many bytes at once.
                if (mayHold(new String(bytes, 0, n, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mayHold(String bytes) {
        for (int at = bytes.indexOf('#'); at >= 0; at = bytes.indexOf('#', at + 1)) {
            char before = at == 0 ? ' ' : bytes.charAt(at - 1);
            boolean cut = at + 2 >= bytes.length();
            if (cut || before == 0 || before != '#' && mayBegin(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A second and a third sign, or a word in capitals with what ends such words behind it; of a text in two bytes a character, in which one
     * of these is NUL, nothing is ruled out.
     */
    private static boolean mayBegin(String bytes, int at) {
        if (bytes.charAt(at + 2) == '#' || bytes.charAt(at + 1) == 0 || bytes.charAt(at + 2) == 0) {
            return true;
        }
        int end = at + 1;
        while (end < bytes.length() && mayBeInWord(bytes.charAt(end))) {
            end++;
        }
        return end == bytes.length()
                || WORD_ENDS.indexOf(bytes.charAt(end)) >= 0
                || SpreadsheetError.isBare(bytes.substring(at, end));
    }

    /** A capital of ASCII, a byte of any other character, or one of those signs that stand in such words. */
    private static boolean mayBeInWord(char c) {
        return c >= 'A' && c <= 'Z' || c >= 0x80 || c == '/' || c == '0';
    }

    /** Whether a field of the line may begin with that sign. */
    private static boolean begins(TextLines lines) {
        char[] line = lines.characters();
        for (int i = 0; i < lines.length(); i++) {
            if (line[i] == '#' && (i == 0 || line[i - 1] <= ' ' || line[i - 1] == '"' || delimits(line[i - 1]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean delimits(char c) {
        return DELIMITERS.indexOf(c) >= 0;
    }

    /** Each delimiter that the line has may be the one that divides it. */
    private static void tell(Source source, TextLines lines, FindingLog findings) {
        for (int i = 0; i < DELIMITERS.length(); i++) {
            Fields fields = new Fields(DELIMITERS.charAt(i));
            fields.split(lines);
            boolean told = false;
            for (int field = 0; field < fields.count() && fields.count() > 1; field++) {
                String text = fields.text(field);
                if (SpreadsheetError.is(text)) {
                    told = true;
                    findings.add(
                            FindingType.SPREADSHEET_ERROR,
                            new Place.Text(source.file(), lines.number(), field + 1),
                            text,
                            "what the instrument wrote");
                }
            }
            if (told) {
                return;
            }
        }
    }
}
