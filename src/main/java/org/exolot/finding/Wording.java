package org.exolot.finding;

import java.util.List;
import java.util.Locale;

/** The catalogue's sentences and remedies, and what findings say, in the reader's language: English, or Turkish where the locale's language is {@code tr}. */
public final class Wording {
    private static final String BEHIND_ANALYTE = ": ";

    private final Bundle findings;
    private final Bundle places;
    private final Phrases found;
    private final Phrases expected;
    private final Reasons reasons;

    private Wording(Bundle findings, Bundle places, Phrases found, Phrases expected, Reasons reasons) {
        this.findings = findings;
        this.places = places;
        this.found = found;
        this.expected = expected;
        this.reasons = reasons;
    }

    /** The wording for readers of this language. */
    public static Wording in(Locale locale) {
        return new Wording(
                Bundle.of("org.exolot.finding.findings", locale),
                Bundle.of("org.exolot.finding.places", locale),
                Phrases.of("org.exolot.finding.found", locale),
                Phrases.of("org.exolot.finding.expected", locale),
                Reasons.in(locale));
    }

    /** What the finding says, in one sentence. */
    public String sentence(FindingType type) {
        return findings.get(type.name() + ".sentence");
    }

    /** How to put it right. */
    public String remedy(FindingType type) {
        return findings.get(type.name() + ".remedy");
    }

    /** What stands there; what is out of the file as it is. */
    public String found(Finding finding) {
        int behind = finding.type() == FindingType.ANALYTE_NOT_CALIBRATED
                ? finding.found().lastIndexOf(BEHIND_ANALYTE)
                : -1;
        if (behind < 0) {
            return found.say(finding.type(), finding.found());
        }
        int reason = behind + BEHIND_ANALYTE.length();
        return finding.found().substring(0, reason)
                + found.say(finding.type(), finding.found().substring(reason));
    }

    /** What should stand there. */
    public String expected(Finding finding) {
        return switch (finding.type()) {
            case FORMAT_UNKNOWN -> expected.say(finding.type(), finding.expected(), reasons::ofFormats);
            case VENDOR_WARNS, SUITABILITY_WARNING, SUITABILITY_FAILED, SUITABILITY_NOT_ASSESSED ->
                either(expected.say(finding.type(), finding.expected()));
            default -> expected.say(finding.type(), finding.expected());
        };
    }

    /** A list of words of the file of which each will do, divided in the reader's language. */
    private String either(String words) {
        return words.replace(" or ", " " + places.get("or") + " ");
    }

    /** Why a line was not understood, a capture is not used or a rule not assessed. */
    public String reason(String why) {
        return reasons.say(why);
    }

    /** The place in words, without the file: {@code line 12, column 3}. */
    public String place(Place place) {
        return switch (place) {
            case Place.Whole _ -> places.get("whole");
            case Place.Text(var _, long line, int column) ->
                column == 0
                        ? places.say("line", List.of(Long.toString(line)))
                        : places.say("field", List.of(Long.toString(line), Integer.toString(column)));
            case Place.Cell(var _, String sheet, String cell) -> places.say("cell", List.of(sheet, cell));
            case Place.Bytes(var _, long from, long to) ->
                places.say("bytes", List.of(Long.toString(from), Long.toString(to)));
        };
    }
}
