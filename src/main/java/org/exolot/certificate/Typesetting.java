package org.exolot.certificate;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a text is set on paper. Exponents for fonts that lack raised digits (the bundled ones know ⁴ ⁵ ⁷ ⁸ and not ⁰ ⁶ ⁹ ⁻, so all are plain digits set
 * higher); and no line ends within a power, a unit, a percentage or the code of a method.
 */
final class Typesetting {
    /** Of the size of the text. */
    static final float SIZE = 0.7f;

    /** How much higher than the text, of its size. */
    static final float RISE = 0.33f;

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final String PLAIN = "0123456789−";

    /** What may have to stay together holds one of these. */
    private static final String BINDING = RAISED + "/%-";

    private static final Pattern TOGETHER =
            Pattern.compile("(?:[0-9]+(?:[.,][0-9]+)?[ \u00a0]×[ \u00a0])?(?:10)?[" + RAISED + "]+"
                    + "|\\p{L}+/\\p{L}+|[0-9] %"
                    + "|(?<![\\w-])(?:[0-9]{4}(?:-[0-9]{2}){1,2}|[A-Z]{2,6}-[0-9]{2,3})(?![\\w-])");
    private static final Pattern BODY_TEXT = Pattern.compile("(?s)(<head.*?</head>)|(>)([^<]+)");

    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[" + RAISED + "])(?![" + RAISED + "])|(?<![" + RAISED + "])(?=(10)?[" + RAISED + "])");

    private static final Pattern BETWEEN_SIZES =
            Pattern.compile("(?<=[" + RAISED + "])(?![" + RAISED + "])|(?<![" + RAISED + "])(?=[" + RAISED + "])");

    private Typesetting() {}

    /** The page with each run of raised digits in its text, not in its attributes, as a {@code sup}, and what belongs together on one line. */
    static String markedUp(String html) {
        return BODY_TEXT
                .matcher(html)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) != null ? match.group() : text(match)));
    }

    private static String text(MatchResult match) {
        String text = match.group(3);
        if (text.chars().noneMatch(character -> BINDING.indexOf(character) >= 0)) {
            return match.group();
        }
        return match.group(2)
                + TOGETHER.matcher(text)
                        .replaceAll(one -> Matcher.quoteReplacement(
                                "<span style=\"white-space: nowrap\">" + raised(one.group()) + "</span>"));
    }

    private static String raised(String text) {
        return set(text).stream()
                .map(run -> run.raised() ? "<sup>" + run.text() + "</sup>" : run.text())
                .collect(Collectors.joining());
    }

    /** A text in runs of one size. */
    static List<Run> set(String text) {
        if (isPlain(text)) {
            return List.of(new Run(text, false));
        }
        return Stream.of(BETWEEN_SIZES.split(text))
                .filter(run -> !run.isEmpty())
                .map(run -> new Run(plain(run), RAISED.indexOf(run.charAt(0)) >= 0))
                .toList();
    }

    /** What is set in one size, in letters that the bundled fonts have. */
    record Run(String text, boolean raised) {}

    /** A text in runs of powers and of what stands between them: a page may print a line first and the powers in it after. */
    static List<String> runs(String text) {
        return isPlain(text) ? List.of(text) : List.of(BETWEEN.split(text));
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(character -> RAISED.indexOf(character) >= 0);
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
