package org.exolot.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.Bundle;

/**
 * How figures, units and the names of what is tested look to a reader, on pages and on paper: {@code 0.97E11} as 0.97 × 10¹¹, with a decimal
 * comma in Turkish, {@code ug/mL} as µg/mL, {@code no growth} as it is said in the reader's language. Every digit stays; only its dress changes.
 */
public final class Written {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])(-?\\d+)(?:\\.(\\d+))?(?:[Ee]([+-]?\\d+))?(?![\\w]|\\.\\d)");
    private static final Pattern COMPARISON = Pattern.compile("([<>≤≥])(?=[-\\d])");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern COUNTED = Pattern.compile("\\{([^}]*)}");
    private static final Pattern POWER = Pattern.compile("10\\*(-?\\d+)\\.?");
    private static final Pattern SYMBOL = Pattern.compile("\\[([^]]*)]");
    private static final Pattern MICRO = Pattern.compile("\\bu(?=(?:g|L|m|mol|M|mol/L)\\b)");
    private static final Pattern PLAIN_WORD = Pattern.compile("\\p{Ll}{3,}([ ,;.-].*)?");
    private static final Map<String, String> OWN = Map.of(
            "1", "", "[pH]", "", "Cel", "°C", "mosm/kg", "mOsm/kg", "[ppth]", "‰", "[CFU]/(100.mL)", "CFU/100\u00a0mL");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final char BLANK = '\u00a0';

    private final Bundle names;
    private final Locale language;
    private final boolean commas;

    private Written(Bundle names, Locale language) {
        this.names = names;
        this.language = language;
        this.commas = language.getLanguage().equals("tr");
    }

    /** For readers of this language: Turkish where it is {@code tr}, else English. */
    public static Written in(Locale language) {
        return new Written(Bundle.of("org.exolot.quantity.terms", language), language);
    }

    /** A text with the numbers in it as people write them. */
    public String figures(String canonical) {
        String spaced = COMPARISON.matcher(canonical).replaceAll("$1" + BLANK);
        return NUMBER.matcher(spaced).replaceAll(match -> Matcher.quoteReplacement(number(match)));
    }

    private String number(MatchResult match) {
        StringBuilder text = new StringBuilder(match.group(1).replace('-', '−'));
        if (match.group(2) != null) {
            text.append(commas ? ',' : '.').append(match.group(2));
        }
        if (match.group(3) != null) {
            text.append(BLANK).append('×').append(BLANK).append(powerOfTen(match.group(3)));
        }
        return text.toString();
    }

    private static String powerOfTen(String exponent) {
        StringBuilder text = new StringBuilder("10");
        for (char digit : Integer.toString(Integer.parseInt(exponent)).toCharArray()) {
            text.append(digit == '-' ? '⁻' : RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }

    /** A unit by its code (UCUM); what is counted is named in the reader's language, a pure number has none. */
    public String unit(String code) {
        String own = OWN.get(code);
        if (own != null) {
            return own;
        }
        String powers = POWER.matcher(code).replaceAll(match -> "×" + BLANK + powerOfTen(match.group(1)) + BLANK);
        String counted = COUNTED.matcher(powers).replaceAll(match -> Matcher.quoteReplacement(counted(match.group(1))));
        return MICRO.matcher(SYMBOL.matcher(counted).replaceAll("$1")).replaceAll("µ");
    }

    private String counted(String annotation) {
        String key = "unit." + annotation;
        return names.has(key) ? names.get(key) : annotation;
    }

    /** A figure with its unit: {@code 400 × 10⁶ cells}. */
    public String quantity(String figure, String unit) {
        String written = unit(unit);
        return written.isEmpty() ? figures(figure) : figures(figure) + BLANK + written;
    }

    /** What is tested, found or demanded, by its name in the masters; one that a lab made up keeps its own name. */
    public String term(String name) {
        if (names.has(name)) {
            return names.get(name);
        }
        String pattern = DIGITS.matcher(name).replaceAll("#");
        if (pattern.equals(name) || !names.has(pattern)) {
            return name;
        }
        List<String> numbers = new ArrayList<>();
        DIGITS.matcher(name).results().forEach(number -> numbers.add(number.group()));
        return names.say(pattern, numbers);
    }

    /** A name as it begins a line: with a capital, unless its first word is a symbol such as pH. */
    public String heading(String name) {
        String term = term(name);
        return PLAIN_WORD.matcher(term).matches()
                ? term.substring(0, 1).toUpperCase(language) + term.substring(1)
                : term;
    }
}
