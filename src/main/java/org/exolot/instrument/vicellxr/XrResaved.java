package org.exolot.instrument.vicellxr;

import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/**
 * What a spreadsheet does to lines without columns: it fills all of them up with delimiters to the width of the widest, the first one, too,
 * or puts those with a comma into quotes.
 */
final class XrResaved {
    private boolean begun;
    private boolean padded;
    private boolean told;

    /** The line as it stood there before; that it was changed is told once. */
    String plain(String line, Place place, FindingLog findings) {
        if (!begun && !line.isEmpty()) {
            begun = true;
            padded = padding(line.charAt(line.length() - 1));
        }
        String bare = padded ? withoutPadding(line) : line;
        boolean quoted = bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"");
        if ((padded || quoted) && !told) {
            told = true;
            findings.add(
                    FindingType.RESAVED_BY_SPREADSHEET,
                    place,
                    quoted ? "a line in quotes" : "delimiters behind the line",
                    "lines as Vi-CELL XR writes them");
        }
        return quoted
                ? bare.substring(1, bare.length() - 1).replace("\"\"", "\"").strip()
                : bare;
    }

    private static String withoutPadding(String line) {
        int end = line.length();
        while (end > 0 && (padding(line.charAt(end - 1)) || line.charAt(end - 1) <= ' ')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static boolean padding(char c) {
        return c == ',' || c == ';';
    }
}
