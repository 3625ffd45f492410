package org.exolot.cli;

import java.util.List;
import java.util.Locale;
import org.exolot.finding.Finding;
import org.exolot.finding.Place;
import org.exolot.finding.Severity;
import org.exolot.finding.Wording;

/** A finding as every command prints it: what is the matter, then where, found and expected, then what to do. */
final class FindingText {
    private static final String INDENT = "  ";

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
        return List.of(
                indent + sentence(finding),
                indent
                        + INDENT
                        + words.say(
                                "finding.found",
                                place(finding.place(), shownFile),
                                wording.found(finding),
                                wording.expected(finding)),
                indent + INDENT + wording.remedy(finding.type()));
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
        return mark(finding.severity()) + " " + wording.sentence(finding.type())
                + (finding.count() > 1 ? " (" + finding.count() + " ×)" : "") + " [" + finding.type() + "]";
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
