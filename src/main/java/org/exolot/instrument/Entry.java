package org.exolot.instrument;

import org.exolot.finding.Place;
import org.exolot.quantity.Value;

/**
 * One value as a file says it.
 *
 * @param raw the text as it stands there, with trailing blanks cut
 * @param value the text read as a value
 * @param place where it stands
 */
public record Entry(String raw, Value value, Place place) {}
