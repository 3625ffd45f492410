package org.exolot.assay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a version of a method says about evaluating its runs. Data, approved with the method version; nothing of it stands in code.
 *
 * @param method the method's code, for instance {@code NTA-01}
 * @param version its version, from 1
 * @param applicability which runs it is for
 * @param suitability what a run must meet before any of its values counts
 * @param exclusion when a capture is left out
 * @param captures how captures form a determination
 * @param window the diameters whose share is determined
 * @param lowerDetectionNm the smallest diameter that the method detects, printed beside every share and count
 * @param calibration how a plate's standards become a curve; empty for methods without one
 */
public record MethodRules(
        String method,
        int version,
        Applicability applicability,
        List<SuitabilityRule> suitability,
        ExclusionRules exclusion,
        CaptureFormation captures,
        Optional<SizeWindow> window,
        Optional<BigDecimal> lowerDetectionNm,
        Optional<CalibrationRules> calibration) {
    public MethodRules {
        suitability = List.copyOf(suitability);
    }

    /** Code and version in one: {@code NTA-01/1}. */
    public String id() {
        return method + "/" + version;
    }
}
