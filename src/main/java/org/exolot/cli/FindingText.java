package org.exolot.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Severity;
import org.exolot.finding.Wording;

/** A finding as every command prints it: what is the matter, then where, found and expected, then what to do. */
final class FindingText {
    private static final String INDENT = "  ";

    /** The places of one type that are shown. */
    private static final int SHOWN = 3;

    private final Wording wording;
    private final CommandWording words;

    private FindingText(Wording wording, CommandWording words) {
        this.wording = wording;
        this.words = words;
    }

    static FindingText in(Locale locale) {
        return new FindingText(Wording.in(locale), CommandWording.in(locale));
    }

    /** The three lines, the place without its file where it is the one shown. */
    List<String> lines(String indent, Finding finding, String shownFile) {
        return together(indent, List.of(finding), shownFile, false);
    }

    /**
     * All of them, the gravest first. Findings of one type stand under one sentence with the first few places: a plate has one of them for each well.
     *
     * @param told types of which all but the sentence stands above already
     */
    List<String> all(String indent, List<Finding> findings, String shownFile, Set<FindingType> told) {
        Map<FindingType, List<Finding>> byType = new LinkedHashMap<>();
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> byType.computeIfAbsent(finding.type(), type -> new ArrayList<>())
                        .add(finding));
        return byType.entrySet().stream()
                .flatMap(each -> together(indent, each.getValue(), shownFile, told.contains(each.getKey())).stream())
                .toList();
    }

    private List<String> together(String indent, List<Finding> alike, String shownFile, boolean told) {
        Finding first = alike.getFirst();
        List<String> lines = new ArrayList<>();
        lines.add(indent
                + sentence(first, alike.stream().mapToLong(Finding::count).sum()));
        if (!told) {
            // One more line says no more than the one that it would be instead of.
            int shown = alike.size() <= SHOWN + 1 ? alike.size() : SHOWN;
            alike.stream().limit(shown).forEach(finding -> lines.add(indent + INDENT + detail(finding, shownFile)));
            if (alike.size() > shown) {
                long more = alike.stream().skip(shown).mapToLong(Finding::count).sum();
                lines.add(indent + INDENT + words.say("finding.more", more));
            }
        }
        lines.add(indent + INDENT + wording.remedy(first.type()));
        return lines;
    }

    private String detail(Finding finding, String shownFile) {
        String place = place(finding.place(), shownFile);
        return words.say(
                "finding.found",
                finding.count() > 1 ? words.say("finding.places", place, finding.count() - 1) : place,
                wording.found(finding),
                wording.expected(finding));
    }

    /** All on one line, with its file. */
    String line(Finding finding) {
        return sentence(finding) + " "
                + words.say(
                        "finding.found", place(finding.place(), ""), wording.found(finding), wording.expected(finding))
                + " "
                + wording.remedy(finding.type());
    }

    /** What is the matter, how often, and its name in the catalogue of findings. */
    String sentence(Finding finding) {
        return sentence(finding, finding.count());
    }

    private String sentence(Finding finding, long count) {
        return mark(finding.severity()) + " " + wording.sentence(finding.type())
                + (count > 1 ? " (" + count + " ×)" : "") + " [" + finding.type() + "]";
    }

    /** The place, with its file where it is another than the one shown. */
    String place(Place place, String shownFile) {
        String within = wording.place(place);
        return place.file().name().equals(shownFile) ? within : place.file().name() + ", " + within;
    }

    static String mark(Severity severity) {
        return switch (severity) {
            case ERROR -> "✕";
            case QUESTION -> "?";
            case WARNING -> "!";
            case INFO -> "·";
        };
    }
}
