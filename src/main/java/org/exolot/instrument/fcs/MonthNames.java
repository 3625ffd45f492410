package org.exolot.instrument.fcs;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months as software writes them on a computer of another language, though the standard wants them in English; each stands for one month only. */
final class MonthNames {
    private static final Pattern NAME = Pattern.compile("(?<=-)[^0-9-]{3,4}(?=-)");
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("ene", "jan"),
            Map.entry("gen", "jan"),
            Map.entry("fev", "feb"),
            Map.entry("fév", "feb"),
            Map.entry("févr", "feb"),
            Map.entry("mrz", "mar"),
            Map.entry("mär", "mar"),
            Map.entry("abr", "apr"),
            Map.entry("avr", "apr"),
            Map.entry("mai", "may"),
            Map.entry("maj", "may"),
            Map.entry("mag", "may"),
            Map.entry("mei", "may"),
            Map.entry("giu", "jun"),
            Map.entry("lug", "jul"),
            Map.entry("ago", "aug"),
            Map.entry("aoû", "aug"),
            Map.entry("août", "aug"),
            Map.entry("set", "sep"),
            Map.entry("okt", "oct"),
            Map.entry("ott", "oct"),
            Map.entry("dez", "dec"),
            Map.entry("dic", "dec"),
            Map.entry("déc", "dec"),
            Map.entry("oca", "jan"),
            Map.entry("şub", "feb"),
            Map.entry("nis", "apr"),
            Map.entry("haz", "jun"),
            Map.entry("tem", "jul"),
            Map.entry("ağu", "aug"),
            Map.entry("eyl", "sep"),
            Map.entry("eki", "oct"),
            Map.entry("kas", "nov"),
            Map.entry("ara", "dec"));

    private MonthNames() {}

    /** A date in lower case with the English name of its month. */
    static String english(String date) {
        return NAME.matcher(date)
                .replaceAll(name -> Matcher.quoteReplacement(ENGLISH.getOrDefault(name.group(), name.group())));
    }
}
