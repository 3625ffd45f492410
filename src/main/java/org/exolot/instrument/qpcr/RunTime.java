package org.exolot.instrument.qpcr;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;

/**
 * Times as Applied Biosystems' software writes them: {@code 2010-10-20 12:11:26 PM EDT}, also with an hour of 24 before AM or PM, which is
 * then the hour. An abbreviation of a zone gives its offset only where it means one zone in the world.
 */
final class RunTime {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[ T]+([0-9]{1,2}):([0-9]{2}):([0-9]{2})"
                    + "(?:\\s*([AaPp])\\.?[Mm]\\.?)?(?:\\s*([A-Za-z]{2,5}))?");

    /** Left out are CST, IST, BST and others that several zones share. */
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("TRT", 3),
            Map.entry("JST", 9),
            Map.entry("KST", 9));

    private RunTime() {}

    /** The time of an entry; a finding where it is none. */
    static FileTime read(Entry entry, FindingLog findings) {
        Matcher parts = FORM.matcher(entry.raw().strip());
        Optional<LocalDateTime> local = parts.matches() ? local(parts) : Optional.empty();
        if (local.isEmpty()) {
            findings.add(
                    FindingType.TIME_UNREADABLE, entry.place(), entry.raw(), "a time, as 2010-10-20 12:11:26 PM EDT");
            return new FileTime(entry.raw(), local, Optional.empty(), entry.place());
        }
        Optional<ZoneOffset> offset = Optional.ofNullable(parts.group(8))
                .map(zone -> HOURS.get(zone.toUpperCase(Locale.ROOT)))
                .map(ZoneOffset::ofHours);
        return new FileTime(entry.raw(), local, offset, entry.place());
    }

    private static Optional<LocalDateTime> local(Matcher parts) {
        int hour = Integer.parseInt(parts.group(4));
        if (parts.group(7) != null && hour <= 12) {
            hour = hour % 12 + (parts.group(7).equalsIgnoreCase("p") ? 12 : 0);
        }
        try {
            return Optional.of(LocalDateTime.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    hour,
                    Integer.parseInt(parts.group(5)),
                    Integer.parseInt(parts.group(6))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
