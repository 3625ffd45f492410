package org.exolot.instrument;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * A time as a file tells it. It becomes an instant only with the file's own offset or the instrument's recorded zone.
 *
 * @param raw the text
 * @param local the local date and time; empty while the order of day and month is open
 * @param offset the offset from UTC where the file tells it
 * @param place where it stands
 */
public record FileTime(String raw, Optional<LocalDateTime> local, Optional<ZoneOffset> offset, Place place) {}
