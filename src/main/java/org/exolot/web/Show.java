package org.exolot.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.LotAssessment;
import org.exolot.criterion.Verdict;
import org.exolot.finding.Finding;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.finding.Wording;
import org.exolot.people.People;
import org.exolot.people.Person;
import org.exolot.people.PersonId;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;
import org.exolot.quantity.Written;
import org.exolot.release.BlockerType;
import org.exolot.release.BlockerWording;
import org.springframework.context.MessageSource;

/** How pages show values, units, times and persons to one reader. Digits are those that were recorded: nothing is rounded here. */
public final class Show {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int HASH_SHOWN = 12;
    private static final String NOT_DUE = "NOT_DUE";
    private static final List<Locale> CERTIFIED_IN = List.of(Locale.ENGLISH, Locale.of("tr"));

    private final Locale locale;
    private final Written written;
    private final People people;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Map<PersonId, String> names = new HashMap<>();

    Show(Locale locale, ZoneId zone, People people, MessageSource messages) {
        this.locale = locale;
        this.zone = zone;
        this.written = Written.in(locale);
        this.messages = messages;
        this.people = people;
    }

    /** The reader's language. */
    public Locale locale() {
        return locale;
    }

    /** A value as recorded. */
    public String value(Value value) {
        return number(ValuePrinter.print(value));
    }

    /** A derived figure, with four significant digits. */
    public String brief(Value value) {
        return number(ValuePrinter.brief(value));
    }

    /** A value or a limit as text: powers of ten as people write them, decimals by the reader's language, a known term in it. */
    public String number(String text) {
        return written.figures(written.term(text));
    }

    /** Whether a value is said in words. */
    public boolean inWords(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 1;
    }

    /** What is tested, by its name. */
    public String term(String name) {
        return written.term(name);
    }

    /** What is tested, at the beginning of a line. */
    public String heading(String name) {
        return written.heading(name);
    }

    /** A unit by its code, as people write it. */
    public String unit(String code) {
        return written.unit(code);
    }

    /** A unit as people write it. */
    public String unit(Unit unit) {
        return unit(unit.code());
    }

    /** Value and unit. */
    public String quantity(Value value, Unit unit) {
        return (value(value) + "\u202f" + unit(unit)).strip();
    }

    /** A moment, in the laboratory's zone. */
    public String time(Instant time) {
        return time(time, zone);
    }

    /** A moment in a zone. */
    public String time(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone)) + " " + zone.getId();
    }

    /** A moment to the second, in UTC. */
    public String exactly(Instant time) {
        return EXACT.format(time.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** A date. */
    public String date(LocalDate date) {
        return date.toString();
    }

    /** A person's printed name. */
    public String person(PersonId id) {
        return names.computeIfAbsent(
                id, one -> people.find(one).map(Person::fullName).orElse(one.toString()));
    }

    /** The verdict in one or two words. */
    public String verdict(Verdict verdict) {
        return AssessmentWording.in(locale).word(verdict);
    }

    /** How a criterion of a lot stands, in one or two words. */
    public String verdict(LotAssessment.CriterionVerdict verdict) {
        return AssessmentWording.in(locale).word(verdict);
    }

    /** The name of how a criterion of a lot stands, for its colour and shape. */
    public String standing(LotAssessment.CriterionVerdict verdict) {
        return verdict.due() ? verdict.outcome().name() : NOT_DUE;
    }

    /** The same of a certificate's line: a test that was not due says so by its words only. */
    public String standing(String name, String words) {
        return CERTIFIED_IN.stream()
                        .anyMatch(language ->
                                AssessmentWording.in(language).notDue().equals(words))
                ? NOT_DUE
                : name;
    }

    /** The verdict that a certificate names; one that is none of ours in the certificate's own words. */
    public String verdict(String name, String words) {
        if (standing(name, words).equals(NOT_DUE)) {
            return AssessmentWording.in(locale).notDue();
        }
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst()
                .map(this::verdict)
                .orElse(words);
    }

    /** What stands in the way. */
    public String sentence(BlockerType type) {
        return BlockerWording.in(locale).sentence(type);
    }

    /** What to do about it. */
    public String remedy(BlockerType type) {
        return BlockerWording.in(locale).remedy(type);
    }

    /** What a finding says. */
    public String sentence(Finding finding) {
        return Wording.in(locale).sentence(finding.type());
    }

    /** How to put it right. */
    public String remedy(Finding finding) {
        return Wording.in(locale).remedy(finding.type());
    }

    /** What stands there. */
    public String found(Finding finding) {
        return Wording.in(locale).found(finding);
    }

    /** What should stand there. */
    public String expected(Finding finding) {
        return Wording.in(locale).expected(finding);
    }

    /** Why a line was not understood or a rule not assessed. */
    public String reason(String why) {
        return Wording.in(locale).reason(why);
    }

    /** The first letters of a hash, enough to tell two apart by eye. */
    public String brief(Sha256 hash) {
        return hash.hex().substring(0, HASH_SHOWN) + "…";
    }

    /** The page that shows the file around a place. */
    public String link(Place place) {
        return switch (place) {
            case Place.Text text -> link(place.file().sha256(), text.line(), text.column());
            case Place.Whole _, Place.Cell _, Place.Bytes _ -> link(place.file().sha256(), 0, 0);
        };
    }

    /**
     * The page that shows a file around a line.
     *
     * @param line from 1; 0 for the file as a whole
     * @param column from 1; 0 for the line as a whole
     */
    public static String link(Sha256 file, long line, int column) {
        String page = "/files/" + file.hex();
        if (line == 0) {
            return page;
        }
        return page + "?line=" + line + (column == 0 ? "" : "&column=" + column) + "#at";
    }

    /** Where in its file a place is. */
    public String where(Place place) {
        return switch (place) {
            case Place.Text text -> line(text.line(), text.column());
            case Place.Cell cell -> cell.sheet() + "!" + cell.cell();
            case Place.Bytes bytes -> say("where.bytes", Long.toString(bytes.from()), Long.toString(bytes.to()));
            case Place.Whole _ -> whole();
        };
    }

    /** A line, and a column where it is above 0. */
    public String line(long line, int column) {
        return column == 0
                ? say("where.line", Long.toString(line))
                : say("where.column", Long.toString(line), Integer.toString(column));
    }

    /** The whole of a file. */
    public String whole() {
        return say("where.whole");
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
