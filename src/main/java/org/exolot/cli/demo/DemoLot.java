package org.exolot.cli.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * A lot of the demo.
 *
 * @param number from 1; a younger lot has the higher one
 * @param perMl particles per mL in the final container
 * @param story what becomes of it
 * @param entries results by hand that differ from the usual ones, by attribute
 */
record DemoLot(int number, double perMl, Story story, Map<String, String> entries) {
    /** What a lot of the demo shows. */
    enum Story {
        /** Released, with a certificate. */
        RELEASED,
        /** Released; its certificate was replaced by one in Turkish. */
        CERTIFIED_AGAIN,
        /** Released and certified, then recalled. */
        RECALLED,
        /** Released and certified, then put on hold. */
        HELD,
        /** Released after QA assessed a result between internal limit and limit. */
        ASSESSED,
        /** Out of specification; the investigation is open. */
        OUT_OF_SPECIFICATION,
        /** A result that decides nothing. */
        UNDECIDED,
        /** Rejected. */
        REJECTED,
        /** All measured, nothing seen by a second person. */
        AWAITING_REVIEW,
        /** An export does not tell its dilution. */
        OPEN_QUESTION,
        /** In testing, with few results. */
        BEGUN,
        /** Nothing stands against a release. */
        READY;

        /** Whether a second person has looked at everything. */
        boolean reviewed() {
            return this != AWAITING_REVIEW && this != OPEN_QUESTION && this != BEGUN;
        }

        /** Whether the lot was released. */
        boolean released() {
            return switch (this) {
                case RELEASED, CERTIFIED_AGAIN, RECALLED, HELD, ASSESSED -> true;
                default -> false;
            };
        }
    }

    private static final int WEEKS_SINCE_THE_YOUNGEST = 13;

    /** Its number as printed. */
    String code(LocalDate today) {
        return String.format(Locale.ROOT, "EV%02d-%03d", today.getYear() % 100, 100 + number);
    }

    /** The older the lower the number, three days apart; all within their shelf life of three months. */
    LocalDate madeOn(LocalDate today) {
        return today.minusDays(3L * (WEEKS_SINCE_THE_YOUNGEST - number) + 14);
    }

    /** Its master, in the language of imports; bank and donor are those of all lots. */
    String master(LocalDate today) {
        LocalDate made = madeOn(today);
        return """
                kind: lot
                number: %1$s
                product: MSC-EV-HAIR
                made-on: %2$s
                expires-on: %3$s
                site-zone: Europe/Istanbul
                containers-filled: 96
                specifications: [SPEC-MSC-EV-HAIR-01, ISO-MSC-EV-HAIR-TFF-SEC]
                genealogy:
                  - { step: DONOR, code: D-DEMO-07, eligible: yes, note: "mother tested within 7 days; coded" }
                  - { step: TISSUE, code: UC-DEMO-07, from: D-DEMO-07, quantity: 1, unit: "1" }
                  - { step: BANK, code: WCB-DEMO-07, from: UC-DEMO-07, quantity: 20, unit: "10*6.{cells}", bank-status: released }
                  - { step: PASSAGE, code: P4-%1$s, from: WCB-DEMO-07, quantity: 5, unit: "10*6.{cells}", passage: 4 }
                  - { step: HARVEST, code: CM-%1$s, from: P4-%1$s, quantity: 400, unit: "10*6.{cells}", viability-percent: 93,
                      least-positive-marker-percent: 97, most-negative-marker-percent: 1, medium-declared: "yes", conditioning-h: 48,
                      cells: 4.00E8, cells-million: 400, medium-ml: 2000, dead-cells-percent: 4.1, clarification-hold-h: 2.5,
                      clarification-pressure-bar: 0.4, clarification-pressure-most-bar: 1.0 }
                  - { step: ISOLATION, code: ISO-%1$s, from: CM-%1$s, quantity: 2.0, unit: L, specification: ISO-MSC-EV-HAIR-TFF-SEC,
                      tff-membrane: PES hollow fibre, tff-area-cm2: 1600, tff-lot: PES-DEMO-3, tff-module: TFF-DEMO-1,
                      tff-flux-lmh: 25, tff-buffer: DPBS, sec-column: SEC-DEMO-1, sec-lot: RESIN-DEMO-2,
                      sec-flow-ml-per-min: 20, sec-buffer: DPBS, sec-fractions: "12 - 18", sec-void-ml: 720,
                      tff-cutoff-kda: 500, tff-integrity-before: pass, tff-integrity-after: pass, tff-feed-bar: 0.55,
                      tff-retentate-bar: 0.25, tff-permeate-bar: 0.05, tff-cross-flow-ml-per-min: 130, tff-fibre-radius-mm: 0.25,
                      tff-fibres: 60, tff-feed-ml: 2000, tff-retentate-ml: 100, tff-buffer-ml: 600, tff-feed-per-ml: 1.60E10,
                      tff-out-per-ml: 1.95E11, sec-uses: 4, sec-blank-run: pass, sec-load-ml: 100, sec-bed-ml: 2400,
                      sec-pool-start-ml: 744, sec-pool-end-ml: 1128, sec-load-per-ml: 1.95E11, sec-out-per-ml: 3.55E10,
                      sec-out-ml: 384, feed-particles: 3.20E13, retentate-pool-particles: 1.95E13,
                      permeate-pool-particles: 8.0E12, flush-pool-particles: 1.2E12, bioburden-cfu-per-100-ml: 0,
                      bulk-hold-h: 6.0, aliquot-hold-h: 1.5 }
                  - { step: FILL, code: FILL-%1$s, from: ISO-%1$s, quantity: 110, unit: mL, formulation-bulk-ml: 56,
                      formulation-total-ml: 112, least-fill-ml: 1.08, most-fill-ml: 1.12, freezing-h: 1.2%4$s }
                outside-records:
                  - { type: batch record, number: BR-%1$s, version: "1" }
                """.formatted(code(today), made, made.plusMonths(3), story == Story.BEGUN ? "" : filled());
    }

    /** Filtration, session and reconciliation of the fill; the youngest lot's are not recorded yet. */
    private String filled() {
        String after = new BigDecimal(perMl).round(new MathContext(3)).toString();
        String before = new BigDecimal(perMl * 1.06).round(new MathContext(3)).toString();
        return """
                , filter-integrity-before: pass, filter-integrity-after: pass,
                      filter-in-per-ml: %2$s, filter-in-ml: 112, filter-out-per-ml: %1$s, filter-out-ml: 110, final-per-ml: %1$s,
                      final-ml: 110, fill-session-reviewed: "yes", vials-filled: 96, vials-sampled: 35, vials-reserve: 28,
                      vials-stability: 24, vials-rejected: 0, vials-saleable: 9, labels-printed: 100, labels-applied: 96,
                      labels-voided: 1, labels-destroyed: 3""".formatted(after, before);
    }
}
