package org.exolot.instrument.workbook;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * One cell of a workbook.
 *
 * @param kind what the workbook says it holds
 * @param text a text as it stands there; a number by the shortest digits that mean the same IEEE 754 double, which is what a workbook
 *     stores (it writes {@code 978.73861473399995} for 978.738614734)
 * @param raw what is stored, digit for digit
 * @param date a number shown as a date or time, or the text of one in the form of ISO 8601 as strict workbooks store it
 * @param place where
 */
public record WorkbookCell(Kind kind, String text, String raw, Optional<LocalDateTime> date, Place.Cell place) {
    /** Whether nothing but blanks stands there. */
    public boolean blank() {
        return text.isBlank();
    }

    /** The number, where the workbook stores one. */
    public Optional<BigDecimal> number() {
        return kind == Kind.NUMBER ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** What a cell holds. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        BOOLEAN,
        /** An error of a formula, as {@code #DIV/0!}. */
        ERROR
    }
}
