package org.exolot.certificate;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How figures and units look on paper: {@code 0.97E11} as 0.97 × 10¹¹, with a decimal comma where the certificate's language writes one, and
 * {@code ug/mL} as µg/mL. Every digit stays; only its dress changes.
 */
final class PaperText {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])(-?\\d+)(?:\\.(\\d+))?(?:E([+-]?\\d+))?(?![\\w]|\\.\\d)");
    private static final Pattern COMPARISON = Pattern.compile("([<>≤≥])(?=[-\\d])");
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final char NARROW_BLANK = '\u00a0';
    private static final Map<String, String> SIGNS =
            Map.of("ug", "µg", "uL", "µL", "um", "µm", "mosm", "mOsm", "1", "", "[pH]", "");

    private final CertificateLabels labels;
    private final char decimalSign;

    PaperText(CertificateLabels labels, Locale language) {
        this.labels = labels;
        this.decimalSign = language.getLanguage().equals("tr") ? ',' : '.';
    }

    /** A value or a limit with the numbers in it as they are printed. */
    String figures(String canonical) {
        String spaced = COMPARISON.matcher(canonical).replaceAll("$1" + NARROW_BLANK);
        return NUMBER.matcher(spaced).replaceAll(match -> Matcher.quoteReplacement(number(match)));
    }

    private String number(MatchResult match) {
        StringBuilder text = new StringBuilder(match.group(1).replace('-', '−'));
        if (match.group(2) != null) {
            text.append(decimalSign).append(match.group(2));
        }
        if (match.group(3) != null) {
            text.append(NARROW_BLANK).append('×').append(NARROW_BLANK).append("10");
            raised(Integer.parseInt(match.group(3)), text);
        }
        return text.toString();
    }

    private static void raised(int exponent, StringBuilder text) {
        for (char digit : Integer.toString(exponent).toCharArray()) {
            text.append(digit == '-' ? '⁻' : DIGITS.charAt(digit - '0'));
        }
    }

    /** A unit by its code (UCUM); what is counted is named in the certificate's language, a pure number has none. */
    String unit(String code) {
        StringBuilder words = new StringBuilder();
        for (String part : code.split("(?=/)|(?<=/)", -1)) {
            words.append(part.startsWith("{") ? labels.unit(part) : SIGNS.getOrDefault(part, part));
        }
        return words.toString();
    }
}
