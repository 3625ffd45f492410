package org.exolot.specification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.exolot.criterion.ContainerPlan;
import org.exolot.criterion.LabelClaim;
import org.exolot.criterion.Osmolality;

/**
 * What is made.
 *
 * @param title the product's name
 * @param characterisation the careful words for what it is (MISEV2023: "small EV" unless an origin is shown)
 * @param formulation what the particles are in
 * @param container what they are filled into
 * @param nominalMl the volume that the label states
 * @param fillMl the volume that is filled
 * @param claim what one container is labelled to hold
 * @param storage how it is kept
 * @param shelfLifeMonths the longest real-time point of its own that passes
 * @param containers how many containers of a lot its tests, reserve and stability take, where the product says so
 * @param regulatory what it is in each country; empty where nothing is stated for any
 * @param solutes of the formulation, from which its osmolality is expected; empty where they are not stated
 */
public record Product(
        String code,
        int version,
        String title,
        String characterisation,
        String formulation,
        String container,
        BigDecimal nominalMl,
        BigDecimal fillMl,
        LabelClaim claim,
        String storage,
        int shelfLifeMonths,
        List<RegulatoryStatus> regulatory,
        Optional<ContainerPlan> containers,
        List<Osmolality.Solute> solutes)
        implements Content {
    public Product {
        regulatory = List.copyOf(regulatory);
        solutes = List.copyOf(solutes);
    }

    /**
     * What a product is in one country.
     *
     * @param country ISO 3166-1, two letters
     * @param document the number of the document that it rests on
     * @param until the last day on which that holds
     */
    public record RegulatoryStatus(
            String country, Status status, Optional<String> document, Optional<LocalDate> until) {}

    /** The legal bases. */
    public enum Status {
        AUTHORISED,
        CLINICAL_TRIAL,
        NAMED_PATIENT,
        HOSPITAL_EXEMPTION,
        SPECIAL,
        RESEARCH_USE_ONLY,
        NONE_STATED
    }
}
