package org.exolot.certificate;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exponents for fonts that lack raised digits: the bundled ones know ⁴ ⁵ ⁷ ⁸ and not ⁰ ⁶ ⁹ ⁻, so all are plain digits set higher. */
final class Raised {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final String PLAIN = "0123456789−";
    private static final Pattern RUN = Pattern.compile("(10)?([" + RAISED + "]+)");
    private static final Pattern BODY_TEXT = Pattern.compile("(?s)(<head.*?</head>)|(>)([^<]*[" + RAISED + "][^<]*)");

    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[" + RAISED + "])(?![" + RAISED + "])|(?<![" + RAISED + "])(?=(10)?[" + RAISED + "])");

    private Raised() {}

    /** The page with each run of raised digits in its text, not in its attributes, as a {@code sup}. */
    static String markedUp(String html) {
        return BODY_TEXT
                .matcher(html)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) != null ? match.group() : text(match)));
    }

    private static String text(MatchResult match) {
        return match.group(2) + RUN.matcher(match.group(3)).replaceAll(Raised::power);
    }

    /** With its base on one line. */
    private static String power(MatchResult run) {
        String raised = "<sup>" + plain(run.group(2)) + "</sup>";
        return run.group(1) == null
                ? raised
                : "<span style=\"white-space: nowrap\">" + run.group(1) + raised + "</span>";
    }

    /** A text in runs of powers and of what stands between them: a page may print a line first and the powers in it after. */
    static List<String> runs(String text) {
        return List.of(BETWEEN.split(text));
    }

    /** The digits as they can be read from the printed page. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int digit = RAISED.indexOf(plain.charAt(i));
            if (digit >= 0) {
                plain.setCharAt(i, PLAIN.charAt(digit));
            }
        }
        return plain.toString();
    }
}
