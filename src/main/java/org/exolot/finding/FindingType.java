package org.exolot.finding;

import static org.exolot.finding.Severity.ERROR;
import static org.exolot.finding.Severity.INFO;
import static org.exolot.finding.Severity.QUESTION;
import static org.exolot.finding.Severity.WARNING;

/** The catalogue of all findings. Each has a sentence and a remedy in English and Turkish under its name in {@code findings_*.properties}. */
public enum FindingType {
    // The file as such
    FILE_EMPTY(ERROR),
    FILE_TOO_LARGE(ERROR),
    FILE_UNREADABLE(ERROR),
    FORMAT_UNKNOWN(ERROR),
    FORMAT_AMBIGUOUS(QUESTION),
    NOT_AN_EXPORT(ERROR),
    FILE_TRUNCATED(ERROR),
    NAME_CONTRADICTS_CONTENT(WARNING),
    NAME_UNSAFE(WARNING),
    RESAVED_BY_SPREADSHEET(WARNING),
    TEXT_ENCODING_UNCERTAIN(WARNING),
    NUL_IN_TEXT(WARNING),

    // Its structure
    SECTION_MISSING(ERROR),
    FIELD_MISSING(ERROR),
    FIELD_UNKNOWN(WARNING),
    COLUMN_UNKNOWN(WARNING),
    ROW_MALFORMED(ERROR),
    VALUE_UNREADABLE(ERROR),
    VALUE_NEGATIVE(ERROR),
    TIME_UNREADABLE(WARNING),
    DATE_ORDER_UNKNOWN(QUESTION),
    DECIMAL_SIGN_MIXED(ERROR),

    // Particles
    DILUTION_NOT_RECORDED(QUESTION),
    DILUTION_INVALID(ERROR),
    CAPTURE_FAILED(WARNING),
    CAPTURE_NOT_CALIBRATED(WARNING),
    CAPTURE_EXCLUDED(WARNING),
    NO_USABLE_CAPTURE(ERROR),
    COMBINED_EXPERIMENT(ERROR),
    RUN_ABORTED(ERROR),
    NEVER_CHECKED(INFO),
    VENDOR_STATISTIC_DIFFERS(WARNING),
    VENDOR_WARNS(WARNING),
    COMPANION_DIFFERS(ERROR),
    COMPANION_MISSING(INFO),
    COMPANION_ALONE(ERROR),

    // Plates and samples
    STANDARDS_MISSING(ERROR),
    STANDARDS_TOO_FEW(ERROR),
    STANDARDS_OUT_OF_ORDER(WARNING),
    CURVE_FLAT(ERROR),
    CURVE_MODEL_UNKNOWN(QUESTION),
    WELL_MASKED(WARNING),
    OUT_OF_RANGE(WARNING),
    NEGATIVE_AFTER_BLANK(WARNING),
    UNIT_UNKNOWN(ERROR),

    // System suitability
    SUITABILITY_FAILED(WARNING),
    SUITABILITY_WARNING(WARNING),
    SUITABILITY_NOT_ASSESSED(INFO),

    // Intake
    SAMPLE_NOT_ASSIGNED(QUESTION),
    SAMPLE_AMBIGUOUS(QUESTION),
    LOT_UNKNOWN(ERROR),
    SAMPLE_UNKNOWN(ERROR),
    NO_OPEN_ORDER(ERROR),
    ALREADY_RECORDED(INFO),
    RUN_CHANGED(QUESTION),
    ANSWER_UNUSED(ERROR),
    ANSWER_INVALID(ERROR);

    private final Severity severity;

    FindingType(Severity severity) {
        this.severity = severity;
    }

    /** How much it matters. */
    public Severity severity() {
        return severity;
    }
}
