package org.exolot.lot;

import java.time.Instant;
import org.exolot.people.PersonId;

/**
 * A hold that stands.
 *
 * @param on what it lies on
 * @param name what it lies on, for people: {@code DONOR D-17}
 */
public record Hold(HoldId id, HoldSubject on, String name, String reason, PersonId placedBy, Instant placedAt) {}
