package org.exolot.specification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.criterion.DosePlan;
import org.exolot.criterion.EndotoxinThreshold;

/**
 * How a product is dosed for one indication by one route. A draft until a second person has signed it. What rests on no evidence of the same
 * route is not specified, and where nothing is specified there is no dose.
 *
 * @param product the code of the product
 * @param plan the arithmetic; empty where the indication has no dose
 * @param endotoxin against which the endotoxin of a session is held; empty where it is not specified
 * @param areas for which the dose table is written, in cm²
 * @param terms what else is fixed, by its words: needle, schedule, thawing; {@value #NOT_SPECIFIED} where nothing is
 * @param evidence what the figures rest on
 */
public record DosageSpecification(
        String code,
        int version,
        String title,
        String product,
        Indication indication,
        Route route,
        Optional<DosePlan> plan,
        Optional<EndotoxinThreshold> endotoxin,
        List<BigDecimal> areas,
        Map<String, String> terms,
        List<Evidence> evidence)
        implements Content {
    /** Where there is no evidence. */
    public static final String NOT_SPECIFIED = "not specified";

    public DosageSpecification {
        areas = List.copyOf(areas);
        terms = Map.copyOf(terms);
        evidence = List.copyOf(evidence);
    }

    /** Forms of hair loss, and the time after a transplantation by follicular unit extraction or direct implantation. */
    public enum Indication {
        ANDROGENETIC_ALOPECIA,
        ALOPECIA_AREATA,
        TELOGEN_EFFLUVIUM,
        POST_FUE,
        POST_DHI
    }

    /**
     * What a figure rests on.
     *
     * @param route by which the product was given there; another route carries no figure over
     */
    public record Evidence(String source, Route route, Level level) {}

    /** How much a source says. */
    public enum Level {
        CONTROLLED_TRIAL,
        REGISTERED_TRIAL_WITHOUT_RESULTS,
        UNCONTROLLED_STUDY,
        CONFERENCE_ABSTRACT,
        COMPANY_CHOICE,
        EXPERT_OPINION
    }
}
