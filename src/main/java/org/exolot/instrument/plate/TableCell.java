package org.exolot.instrument.plate;

import java.time.LocalDateTime;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * One cell of a table by rows, whether it stands in a text or in a workbook.
 *
 * @param text without surrounding blanks
 * @param date the date that a workbook stores there; a text has none
 */
public record TableCell(String text, Optional<LocalDateTime> date, Place place) {}
